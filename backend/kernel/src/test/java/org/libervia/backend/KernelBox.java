package org.libervia.backend;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Session;
import org.libervia.backend.host.FacetDoor;
import org.libervia.backend.host.FoundFeature;
import org.libervia.backend.session.NetworkOptions;
import org.libervia.base.Jid;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.domain.Signal;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ParametersFacet;
import org.libervia.domain.account.PrivateDataFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.store.Database;
import org.libervia.store.DatabaseLocation;
import org.libervia.testing.kit.server.Port;
import org.libervia.testing.kit.server.XmppServer;

/**
 * A kernel with a database of its own, whose facets are called as frontends do and whose signals
 * are kept.
 */
final class KernelBox implements AutoCloseable, FacetDoor {
    private final Map<Class<?>, Object> facets = new ConcurrentHashMap<>();
    private final List<Signal> signals = new CopyOnWriteArrayList<>();
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

    private final Inside inside = new Inside();

    private KernelBox(Path directory, NetworkOptions network, Feature... features) {
        this(directory, Map.of(), network, features);
    }

    private KernelBox(
            Path directory,
            Map<String, String> variables,
            NetworkOptions network,
            Feature... features) {
        kernel =
                new Kernel(
                        new Identity("Libervia", "test"),
                        Settings.load(new Surroundings(variables, directory, directory), null),
                        network,
                        Database.open(
                                new DatabaseLocation.SqliteFile(directory.resolve("libervia.db"))),
                        Clock.systemUTC(),
                        this,
                        signals::add);
        kernel.start(
                Stream.concat(Stream.of(features), Stream.of(inside))
                        .map(FoundFeature::of)
                        .toList(),
                List.of());
    }

    /** One that never connects. */
    static KernelBox offline(Path directory, Feature... features) {
        return new KernelBox(directory, new NetworkOptions(Map.of(), null), features);
    }

    /** One that never connects, with these variables in its environment. */
    static KernelBox configured(Path directory, Map<String, String> variables) {
        return new KernelBox(directory, variables, new NetworkOptions(Map.of(), null));
    }

    /** One with these options of connections. */
    static KernelBox with(Path directory, NetworkOptions network, Feature... features) {
        return new KernelBox(directory, network, features);
    }

    /** One that finds this server. */
    static KernelBox at(XmppServer server, Path directory, Feature... features) {
        NetworkOptions.Place clients =
                new NetworkOptions.Place(server.host(), server.port(Port.STARTTLS));
        return new KernelBox(
                directory,
                new NetworkOptions(Map.of(server.domain(), clients), server.caCertificate()),
                features);
    }

    @Override
    public <F> void offer(Class<F> type, F facet) {
        facets.put(type, facet);
    }

    <F> F facet(Class<F> type) {
        return type.cast(Objects.requireNonNull(facets.get(type)));
    }

    /** The started session of a profile, as features see it. */
    Session session(String profile) {
        return Objects.requireNonNull(inside.backend).session(profile);
    }

    ProfilesFacet profiles() {
        return facet(ProfilesFacet.class);
    }

    ParametersFacet parameters() {
        return facet(ParametersFacet.class);
    }

    PrivateDataFacet privateData() {
        return facet(PrivateDataFacet.class);
    }

    /** Makes a profile for an account; without a password of its own when that is null. */
    void profile(String name, String jid, @Nullable String password, String xmppPassword) {
        profiles()
                .create(
                        new NewProfile(
                                name,
                                Jid.parse(jid),
                                password == null ? "" : password,
                                xmppPassword,
                                null,
                                false,
                                null,
                                null));
    }

    /** The signals of this kind so far. */
    <S> List<S> heard(Class<S> type) {
        return signals.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        kernel.close();
    }
}
