package org.libervia.app.pubsub;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.pubsub.component.ServiceOptions;
import org.libervia.pubsub.limit.RateLimits;
import org.libervia.pubsub.model.Quota;
import org.libervia.pubsub.request.Policy;
import org.libervia.store.DatabaseLocation;

/**
 * What the options come to.
 *
 * @param service how the service behaves
 * @param database where its data are
 * @param backups the directory for the backups that admins ask for
 */
record ServiceSetup(ServiceOptions service, DatabaseLocation database, Path backups) {

    /**
     * Reads all options.
     *
     * @param localDir where data are kept when nothing else is said
     * @throws LiberviaException {@code CONFIGURATION} naming the one that can't be used
     */
    static ServiceSetup read(PubSubValues values, Path localDir, String version) {
        PubSubOptions.all().forEach(values::find);
        Jid jid = domain("jid", values.get(PubSubOptions.JID));
        values.get(PubSubOptions.SECRET);
        return new ServiceSetup(
                new ServiceOptions(
                        values.get(PubSubOptions.NAME),
                        version,
                        jids(values, PubSubOptions.ADMINS),
                        values.get(PubSubOptions.HIDE_NODES),
                        policy(jid, values),
                        jids(values, PubSubOptions.SERVERS)),
                database(values, localDir),
                values.find(PubSubOptions.BACKUPS).orElse(localDir.resolve("backups")));
    }

    private static Policy policy(Jid jid, PubSubValues values) {
        Policy standard = Policy.standard(jid);
        return new Policy(
                jid,
                values.get(PubSubOptions.MAX_ITEMS),
                values.get(PubSubOptions.MAX_PAYLOAD),
                standard.maxItemsAtOnce(),
                values.get(PubSubOptions.MAX_SUBSCRIPTIONS),
                standard.maxListed(),
                new Quota(
                        values.get(PubSubOptions.QUOTA_NODES),
                        values.get(PubSubOptions.QUOTA_ITEMS),
                        values.get(PubSubOptions.QUOTA_BYTES)),
                values.get(PubSubOptions.MAX_NODE_BYTES),
                new RateLimits(
                        values.get(PubSubOptions.RATE_LIMIT),
                        values.get(PubSubOptions.RATE_LIMIT_DOMAIN),
                        values.get(PubSubOptions.RATE_BURST)),
                values.get(PubSubOptions.OPEN_CREATION));
    }

    /**
     * Where the data are: as {@code database_url} says, or the options {@code db_*} together, or in
     * a file.
     */
    static DatabaseLocation database(PubSubValues values, Path localDir) {
        String url = values.find(PubSubOptions.DATABASE).orElse("");
        if (!url.isEmpty()) {
            return DatabaseLocation.parse(url);
        }
        boolean server =
                values.get(PubSubOptions.BACKEND).equals("pgsql")
                        || Stream.of(
                                        PubSubOptions.DB_USER,
                                        PubSubOptions.DB_NAME,
                                        PubSubOptions.DB_PASS,
                                        PubSubOptions.DB_HOST,
                                        PubSubOptions.DB_PORT)
                                .anyMatch(values::isSet);
        return server
                ? new DatabaseLocation.PostgresServer(
                        "jdbc:postgresql://%s:%d/%s"
                                .formatted(
                                        values.find(PubSubOptions.DB_HOST).orElse("127.0.0.1"),
                                        values.find(PubSubOptions.DB_PORT).orElse(5432),
                                        values.find(PubSubOptions.DB_NAME).orElse("pubsub")),
                        values.find(PubSubOptions.DB_USER).orElse(null),
                        values.find(PubSubOptions.DB_PASS).orElse(null))
                : new DatabaseLocation.SqliteFile(localDir.resolve("pubsub.db"));
    }

    private static Set<Jid> jids(PubSubValues values, Option<List<String>> option) {
        return values.get(option).stream()
                .filter(text -> !text.isBlank())
                .map(text -> jid(text).bare())
                .collect(Collectors.toSet());
    }

    private static Jid domain(String option, String text) {
        Jid jid = jid(text);
        if (!jid.equals(jid.server())) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    "The option “" + option + "” is a domain, without user and resource: " + jid);
        }
        return jid;
    }

    private static Jid jid(String text) {
        try {
            return Jid.parse(text.strip());
        } catch (InvalidJidException wrong) {
            throw new LiberviaException(
                    Problem.CONFIGURATION, "“" + text + "” is no address.", wrong);
        }
    }
}
