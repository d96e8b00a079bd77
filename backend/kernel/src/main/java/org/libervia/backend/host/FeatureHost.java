package org.libervia.backend.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Role;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Option;
import org.libervia.domain.account.FeatureInfo;
import org.libervia.domain.account.FeatureInfo.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts features in their order, keeps the failures apart, and stops them in the end. */
public final class FeatureHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeatureHost.class);

    private final Offers offers;
    private final FeatureTables tables;
    private final List<StartedFeature> started = new ArrayList<>();
    private final List<FeatureInfo> listed = new ArrayList<>();
    private final Map<String, Repertoire> components = new ConcurrentHashMap<>();
    private final CompletableFuture<Repertoire> clients = new CompletableFuture<>();

    /**
     * A host without features yet.
     *
     * @param offers where facets, and what features offer each other, are put
     * @param tables brings the tables of a feature to their newest shape
     */
    public FeatureHost(Offers offers, FeatureTables tables) {
        this.offers = offers;
        this.tables = tables;
    }

    /** Starts what was found. Called once. */
    public void start(Collection<FoundFeature> found, Backend backend) {
        FeatureOrder order = FeatureOrder.of(found);
        for (FoundFeature.Declared feature : order.ordered()) {
            start(feature, backend);
        }
        for (FoundFeature.Broken broken : order.broken()) {
            LOG.error(
                    "The feature {} is left out: {}",
                    broken.name(),
                    broken.reason(),
                    broken.cause());
            listed.add(
                    new FeatureInfo(
                            broken.name(),
                            "",
                            List.of(),
                            List.of(),
                            List.of(),
                            State.LEFT_OUT,
                            broken.reason()));
        }
        clients.complete(
                new Repertoire(started.stream().filter(f -> f.serves(Role.CLIENT)).toList()));
    }

    private void start(FoundFeature.Declared feature, Backend backend) {
        Declaration declaration = feature.declaration();
        Optional<String> absent =
                declaration.requires().stream().filter(name -> named(name).isEmpty()).findFirst();
        if (absent.isPresent()) {
            String reason = "it requires " + absent.get() + ", which is not started";
            LOG.error("The feature {} is left out: {}", declaration.name(), reason);
            listed.add(info(declaration, State.LEFT_OUT, reason));
            return;
        }
        try {
            tables.prepare(declaration);
            StartedFeature running =
                    new StartedFeature(declaration, feature.feature().start(backend));
            try {
                offers.add(running);
            } catch (LiberviaException refused) {
                running.behaviour().stop().run();
                throw refused;
            }
            started.add(running);
            listed.add(info(declaration, State.STARTED, null));
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("The feature {} could not be started", declaration.name(), fault);
            String reason = fault.getMessage() == null ? fault.toString() : fault.getMessage();
            listed.add(info(declaration, State.FAILED, reason));
        }
    }

    private static FeatureInfo info(Declaration declaration, State state, @Nullable String reason) {
        return new FeatureInfo(
                declaration.name(),
                declaration.description(),
                declaration.roles().stream()
                        .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                        .sorted()
                        .toList(),
                declaration.requires().stream().sorted().toList(),
                declaration.xeps().stream().sorted().map("XEP-%04d"::formatted).toList(),
                state,
                reason);
    }

    private Optional<StartedFeature> named(String name) {
        return started.stream().filter(feature -> feature.name().equals(name)).findFirst();
    }

    /**
     * All features: the started ones in the order of their start, and the others with the reason.
     */
    public List<FeatureInfo> features() {
        return List.copyOf(listed);
    }

    /** The options of the configuration that the features read. */
    public List<Option<?>> options() {
        return started.stream()
                .<Option<?>>flatMap(feature -> feature.declaration().options().stream())
                .toList();
    }

    /** The disco features of all that serves this role. */
    public Set<String> advertised(Role role) {
        return new Repertoire(started.stream().filter(f -> f.serves(role)).toList()).advertises();
    }

    /** How many features are started. */
    public int started() {
        return started.size();
    }

    /** What is done for clients; waits until the features are started. */
    public Repertoire clients() {
        return clients.join();
    }

    /**
     * What is done for components with this entry point: it, what it requires, and what it
     * recommends and serves components.
     *
     * @throws LiberviaException {@code MISSING_FEATURE} when no such entry point is started
     */
    public Repertoire component(String entryPoint) {
        clients.join();
        StartedFeature entry =
                named(entryPoint)
                        .filter(feature -> feature.declaration().entryPoint())
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.MISSING_FEATURE,
                                        "There is no entry point named “"
                                                + entryPoint
                                                + "”: the features of the backend list what"
                                                + " there is."));
        return components.computeIfAbsent(entryPoint, name -> new Repertoire(cast(entry)));
    }

    private List<StartedFeature> cast(StartedFeature entry) {
        List<StartedFeature> cast = new ArrayList<>();
        gather(entry, cast);
        return started.stream().filter(cast::contains).toList();
    }

    private void gather(StartedFeature feature, List<StartedFeature> cast) {
        if (cast.contains(feature)) {
            return;
        }
        cast.add(feature);
        for (String needed : feature.declaration().requires()) {
            StartedFeature other = named(needed).orElseThrow();
            if (!other.serves(Role.COMPONENT)) {
                throw new LiberviaException(
                        Problem.MISSING_FEATURE,
                        feature.name()
                                + " requires "
                                + needed
                                + ", which does not serve components.");
            }
            gather(other, cast);
        }
        feature.declaration().recommends().stream()
                .flatMap(liked -> Stream.ofNullable(named(liked).orElse(null)))
                .filter(other -> other.serves(Role.COMPONENT))
                .forEach(other -> gather(other, cast));
    }

    /** Stops all, the last started first. */
    @Override
    public void close() {
        for (StartedFeature feature : started.reversed()) {
            try {
                feature.behaviour().stop().run();
            } catch (RuntimeException fault) {
                LOG.warn("The feature {} did not stop well", feature.name(), fault);
            }
        }
    }
}
