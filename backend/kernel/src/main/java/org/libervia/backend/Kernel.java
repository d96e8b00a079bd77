package org.libervia.backend;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.libervia.backend.daemon.Service;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Directories;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.Routes;
import org.libervia.backend.host.FacetDoor;
import org.libervia.backend.host.FeatureHost;
import org.libervia.backend.host.FoundFeature;
import org.libervia.backend.host.Offers;
import org.libervia.backend.message.MessagePipelines;
import org.libervia.backend.parameter.ParameterCatalogue;
import org.libervia.backend.parameter.ParameterTable;
import org.libervia.backend.parameter.ParameterValues;
import org.libervia.backend.privatedata.PrivateData;
import org.libervia.backend.profile.LoginDevices;
import org.libervia.backend.profile.ProfileLedger;
import org.libervia.backend.profile.ProfileTable;
import org.libervia.backend.profile.Profiles;
import org.libervia.backend.session.Autoconnection;
import org.libervia.backend.session.ConfiguredRoutes;
import org.libervia.backend.session.ConnectionKeeper;
import org.libervia.backend.session.Negotiations;
import org.libervia.backend.session.NetworkOptions;
import org.libervia.backend.session.ParameterService;
import org.libervia.backend.session.ProfileOptions;
import org.libervia.backend.session.ProfileService;
import org.libervia.backend.session.ProfileSession;
import org.libervia.backend.session.Sessions;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.domain.Signal;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.ParametersFacet;
import org.libervia.domain.account.PrivateDataFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.store.Database;
import org.libervia.store.MigrationSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kernel: puts the rooms together, starts and stops them. */
public final class Kernel implements Service {
    private static final MigrationSet TABLES = new MigrationSet("kernel", "db/kernel");

    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);

    private final FeatureHost features;
    private final Sessions sessions;
    private final ConfiguredRoutes routes;
    private final ConnectionKeeper connecting;
    private final BackendService service;
    private final KernelBackend backend;
    private final Autoconnection autoconnection;
    private final Database database;

    /**
     * A kernel whose own facets are offered, but whose features are not started yet.
     *
     * @param database is closed when the kernel is
     * @param door where facets are offered to frontends
     * @param frontends where signals for frontends go; must not block
     */
    public Kernel(
            Identity identity,
            Settings settings,
            NetworkOptions network,
            Database database,
            Clock clock,
            FacetDoor door,
            Consumer<Signal> frontends) {
        Consumer<Signal> signals = new NoteLog(frontends);
        this.database = database;
        database.migrate(List.of(TABLES));
        ProfileTable profileTable = new ProfileTable(database);
        Profiles profiles = new Profiles(profileTable);
        LoginDevices devices = new LoginDevices(database);
        ProfileLedger ledger = new ProfileLedger(profileTable, profiles, devices);
        ParameterTable parameterTable = new ParameterTable(database);
        ParameterValues general = ParameterValues.general(parameterTable);
        ParameterCatalogue catalogue = new ParameterCatalogue();
        Offers offers = new Offers(door);
        features = new FeatureHost(offers, feature -> prepare(feature, catalogue));
        sessions = new Sessions(parameterTable, general, features);
        MessagePipeline pipeline =
                new MessagePipelines(session -> ((ProfileSession) session).repertoire(), clock);
        routes = new ConfiguredRoutes(network);
        connecting =
                new ConnectionKeeper(
                        new Negotiations(routes, ledger, devices, signals),
                        pipeline,
                        network.acknowledgementTimeout(),
                        signals);
        offers.provide(Routes.class, routes);
        offers.provide(Directories.class, new Directories(settings.directories().local()));
        service = new BackendService(identity, clock.instant(), features, sessions, settings);
        backend =
                new KernelBackend(
                        identity, settings, database, clock, signals, profiles, sessions, features,
                        offers);
        autoconnection = new Autoconnection(profiles, sessions, connecting, signals);
        ProfileService profileService =
                new ProfileService(
                        profiles,
                        ledger,
                        sessions,
                        connecting,
                        features,
                        ProfileOptions.read(settings),
                        signals);
        offers.provide(MessagePipeline.class, pipeline);
        offers.provide(ProfilesFacet.class, profileService);
        offers.facet(BackendFacet.class, service);
        offers.facet(ProfilesFacet.class, profileService);
        offers.facet(
                ParametersFacet.class,
                new ParameterService(
                        catalogue, general, profiles, sessions, profileService, signals));
        offers.facet(PrivateDataFacet.class, new PrivateData(database, profiles));
    }

    private void prepare(Declaration feature, ParameterCatalogue catalogue) {
        MigrationSet tables = feature.migrations();
        if (tables != null) {
            database.migrate(List.of(tables));
        }
        catalogue.add(feature.parameters());
    }

    /** The options of the configuration that the kernel reads. */
    public static List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(NetworkOptions.options());
        options.addAll(ProfileOptions.options());
        options.addAll(IdleOptions.all());
        return options;
    }

    /**
     * Starts the features; then the backend is ready, and connects the profiles that want it.
     *
     * @param options all options that are read but for those of features: others are told of
     */
    public void start(Collection<FoundFeature> found, Collection<Option<?>> options) {
        features.start(found, backend);
        List<Option<?>> known = new ArrayList<>(options);
        known.addAll(features.options());
        backend.settings()
                .review(known)
                .forEach(finding -> LOG.warn("The configuration: {}", finding));
        service.isReady();
        LOG.info("The backend is ready, with {} features", features.started());
        autoconnection.begin();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        service.awaitEnd();
    }

    /** Disconnects all sessions at once, stops the features and closes the database. */
    @Override
    public void close() {
        autoconnection.close();
        List<Thread> ending =
                sessions.all().stream()
                        .map(s -> Thread.ofVirtual().start(() -> connecting.disconnect(s)))
                        .toList();
        for (Thread thread : ending) {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        connecting.close();
        routes.close();
        features.close();
        database.close();
    }
}
