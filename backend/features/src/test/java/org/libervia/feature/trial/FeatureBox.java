package org.libervia.feature.trial;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.Identity;
import org.libervia.backend.Kernel;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Session;
import org.libervia.backend.host.FacetDoor;
import org.libervia.backend.host.FeatureSearch;
import org.libervia.backend.host.FoundFeature;
import org.libervia.backend.session.NetworkOptions;
import org.libervia.base.Jid;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.domain.Signal;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ParametersFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.chat.ChatMessage;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessagesFacet;
import org.libervia.domain.chat.OutgoingMessage;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;

/** A backend with all features, whose facets are called as frontends do. */
final class FeatureBox implements AutoCloseable, FacetDoor {
    static final String PASSWORD = "secret";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<Class<?>, Object> facets = new ConcurrentHashMap<>();
    private final List<Signal> signals = new CopyOnWriteArrayList<>();
    private final Inside inside = new Inside();
    private final Database database;
    private final Kernel kernel;

    /** Gets hold of the backend as features see it. */
    private static final class Inside implements Feature {
        private @Nullable Backend backend;

        @Override
        public Declaration declaration() {
            return Declaration.of("inside", "Shows tests the backend.").build();
        }

        @Override
        public Behaviour start(Backend given) {
            backend = given;
            return Behaviour.builder().build();
        }
    }

    /** One with its data in this directory, that finds the server of {@code xmpp.test} there. */
    FeatureBox(Path directory, String host, int port, Path authorities) {
        database = Database.open(new DatabaseLocation.SqliteFile(directory.resolve("libervia.db")));
        kernel =
                new Kernel(
                        new Identity("Libervia", "test"),
                        Settings.load(new Surroundings(Map.of(), directory, directory), null),
                        new NetworkOptions(
                                Map.of("xmpp.test", new NetworkOptions.Place(host, port)),
                                authorities),
                        database,
                        Clock.systemUTC(),
                        this,
                        signals::add);
        List<FoundFeature> found =
                new ArrayList<>(
                        new FeatureSearch(FeatureBox.class.getClassLoader())
                                .search(directory.resolve("plugins")));
        found.add(FoundFeature.of(inside));
        kernel.start(found, List.of());
    }

    static FeatureBox at(XmppServer server, Path directory) {
        return new FeatureBox(
                directory, server.host(), server.port(Port.STARTTLS), server.caCertificate());
    }

    @Override
    public <F> void offer(Class<F> type, F facet) {
        facets.put(type, facet);
    }

    <F> F facet(Class<F> type) {
        return type.cast(Objects.requireNonNull(facets.get(type)));
    }

    ProfilesFacet profiles() {
        return facet(ProfilesFacet.class);
    }

    ParametersFacet parameters() {
        return facet(ParametersFacet.class);
    }

    MessagesFacet messages() {
        return facet(MessagesFacet.class);
    }

    /** The started session of a profile, as features see it. */
    Session session(String profile) {
        return Objects.requireNonNull(inside.backend).session(profile);
    }

    /** Makes a profile for an account. */
    void profile(String name, Jid account) {
        profiles().create(new NewProfile(name, account, "", PASSWORD, null, false, null, null));
    }

    void connect(String profile) {
        profiles().connect(profile, null);
    }

    ChatMessage send(String profile, Jid to, String body) {
        return messages().send(profile, OutgoingMessage.text(to, body));
    }

    /** All that is stored, oldest first. */
    List<ChatMessage> history(String profile) {
        return messages().history(profile, HistoryQuery.last(null, 10_000));
    }

    List<String> bodies(String profile) {
        return history(profile).stream().map(ChatMessage::body).toList();
    }

    /** The stored message with this identifier. */
    ChatMessage stored(String profile, String uid) {
        return history(profile).stream()
                .filter(message -> message.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    /** The signals of this kind so far. */
    <S> List<S> heard(Class<S> type) {
        return signals.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The functions of the names under which capabilities were verified and kept. */
    List<String> keptCapabilities() {
        return database.read(handle ->
                handle.createQuery("SELECT algorithm FROM capabilities")
                        .mapTo(String.class)
                        .list());
    }

    /** From now on the database can't grow, until a write has failed or there is room again. */
    void fillDisk() {
        int pages =
                database.read(
                        handle -> handle.select("PRAGMA page_count").mapTo(Integer.class).one());
        limit(pages + 1);
    }

    /** There is room again. */
    void freeDisk() {
        limit(1_000_000);
    }

    private void limit(int pages) {
        int _ =
                database.write(handle ->
                        handle.select("PRAGMA max_page_count = " + pages)
                                .mapTo(Integer.class)
                                .one());
    }

    /** What is wrong with the database. */
    List<String> damage() {
        return database.check();
    }

    /** Waits until an assertion holds. */
    static void soon(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    @Override
    public void close() {
        kernel.close();
    }
}
