package org.libervia.pubsub.relation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.PublishModel;
import org.libervia.pubsub.model.NodeAddress;

/**
 * What a well-known node belongs to, by its name (XEP-0496 §6).
 *
 * @param node the name of the node that it belongs to
 * @param linked whether it links that, instead of being its child
 */
record Kinship(String node, boolean linked) {
    private static final String BLOG = "urn:xmpp:microblog:0";
    private static final String COMMENTS = BLOG + ":comments/";
    private static final String ATTACHMENTS = "urn:xmpp:pubsub-attachments:1/";
    private static final String SUMMARY = "urn:xmpp:pubsub-attachments:summary:1/";
    private static final String SUBMITTED = "fdp/submitted/";
    private static final String TEMPLATE = "fdp/template/";
    private static final String FILES = "urn:xmpp:pubsub-file-sharing:0";

    static Optional<Kinship> of(NodeAddress address, Jid service) {
        String name = address.name();
        Jid account = address.account();
        if (name.startsWith(COMMENTS)) {
            return Optional.of(new Kinship(BLOG, false));
        }
        if (name.startsWith(ATTACHMENTS)) {
            return target(
                            name.substring(ATTACHMENTS.length()),
                            (account == null ? service : account).toString())
                    .map(target -> new Kinship(target, true));
        }
        if (name.startsWith(SUMMARY)) {
            return Optional.of(new Kinship(name.substring(SUMMARY.length()), true));
        }
        if (name.startsWith(SUBMITTED)) {
            return Optional.of(new Kinship(TEMPLATE + name.substring(SUBMITTED.length()), true));
        }
        return name.startsWith(FILES + ":")
                ? Optional.of(new Kinship(FILES, false))
                : Optional.empty();
    }

    /** The node in an address of an item (XEP-0060 §12.22), when it is one of this home. */
    private static Optional<String> target(String uri, String home) {
        int query = uri.indexOf('?');
        if (query < 0 || !uri.substring(0, query).equals("xmpp:" + home)) {
            return Optional.empty();
        }
        try {
            return Stream.of(uri.substring(query + 1).split(";", -1))
                    .filter(part -> part.startsWith("node="))
                    .map(part -> part.substring("node=".length()).replace("+", "%2B"))
                    .map(node -> URLDecoder.decode(node, StandardCharsets.UTF_8))
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Whether all who may publish in a node so configured still may when it is a child of another:
     * who comments need not be one of those who write in a blog.
     */
    static boolean leavesRights(NodeConfig config, Standing parent) {
        return config.publishModel() == PublishModel.PUBLISHERS
                || Stream.concat(Stream.of(parent), parent.above().stream())
                        .allMatch(
                                above -> above.node().config().publishModel() == PublishModel.OPEN);
    }
}
