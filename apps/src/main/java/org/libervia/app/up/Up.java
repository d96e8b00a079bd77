package org.libervia.app.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Bridge;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.web.reach.ServiceProfile;

/** Brings everything up, keeps it up until it is told to end, and ends it in reverse order. */
final class Up implements AutoCloseable {
    private final UpOptions options;
    private final Path localDir;
    private final Path socket;
    private final Path programs;
    private final Progress progress;
    private final Parts parts;
    private final List<CompletableFuture<?>> ends = new ArrayList<>();

    Up(UpOptions options, Path localDir, Path socket, Path programs, Progress progress) {
        this.options = options;
        this.localDir = localDir;
        this.socket = socket;
        this.programs = programs;
        this.progress = progress;
        this.parts = new Parts(progress);
    }

    void start() {
        prepare();
        BackendProcess.endOther(socket, progress);
        Map<String, String> environment = new HashMap<>();
        ServerSettings settings = null;
        Jid account = options.account;
        if (account == null) {
            settings = startServer(environment);
            account = Jid.of(options.admin, settings.domain(), null);
        }
        WebPort web = options.noWeb ? null : WebPort.choose(options.webPort);
        progress.step(web == null ? "Starting the backend" : "Starting the backend and the web");
        BackendProcess backend =
                parts.start(() ->
                        BackendProcess.start(
                                programs.resolve("libervia-backend"),
                                backendOptions(web),
                                environment));
        ends.add(backend.process().onExit());
        try (Bridge bridge = backend.bridge(socket)) {
            String version = bridge.facet(BackendFacet.class).status().version();
            progress.done();
            String drawn =
                    new AdminAccount(bridge, progress)
                            .ensure(account, options.account == null, options.passwordFile);
            if (web != null) {
                openWeb(bridge, web, backend.process(), settings != null);
            }
            new Welcome(progress, localDir, programs).show(account, settings, version, drawn, web);
        }
    }

    private List<String> backendOptions(@Nullable WebPort web) {
        List<String> arguments = new ArrayList<>();
        if (options.localDir != null) {
            arguments.addAll(List.of("--local-dir", localDir.toString()));
        }
        if (web != null) {
            arguments.addAll(List.of("--", "web", "--connection_type", "http"));
            arguments.addAll(List.of("--listen_address", "127.0.0.1"));
            arguments.addAll(List.of("--port", Integer.toString(web.number())));
        }
        return arguments;
    }

    /** Pages are for those too who have no account: with the eyes of a profile of its own. */
    private void openWeb(Bridge bridge, WebPort web, Process process, boolean ownServer) {
        progress.step("Opening the web");
        if (ownServer) {
            try {
                ServiceProfile.make(bridge, "");
                bridge.facet(ProfilesFacet.class).connect(ServiceProfile.NAME, null);
            } catch (LiberviaException failed) {
                progress.failed();
                progress.say("People without an account see little: " + failed.getMessage());
            }
        }
        web.await(process);
        progress.done();
    }

    private void prepare() {
        try {
            Files.createDirectories(localDir);
            Files.setPosixFilePermissions(localDir, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException refused) {
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The directory " + localDir + " can't be made or used: " + refused.getMessage(),
                    refused);
        }
    }

    private ServerSettings startServer(Map<String, String> environment) {
        ServerHome home = ServerHome.in(localDir);
        Software found = Software.find(home);
        Software software = found == null ? new Unpacking(home, progress).unpack() : found;
        ServerSettings settings = settings(home, software);
        if (!settings.domain().equals(options.domain) && !options.domain.equals("localhost")) {
            throw new LiberviaException(
                    Problem.CONFLICT,
                    "The server here was made for the domain "
                            + settings.domain()
                            + ", which can't be changed to "
                            + options.domain
                            + ". Use --local-dir for a second one.");
        }
        ServerCertificate certificate = new ServerCertificate(home, settings.domain());
        certificate.ensure();
        new ServerConfiguration(home, settings, certificate, options.admin)
                .write(software, isRoot());
        progress.step("Starting Prosody");
        ProsodyServer.makeWay(home, settings);
        ProsodyServer server = parts.start(() -> ProsodyServer.start(home, software));
        ends.add(server.process().onExit());
        server.awaitPorts(settings);
        startPubSub(settings);
        environment.put(
                "LIBERVIA_HOSTS_DICT",
                "{\""
                        + settings.domain()
                        + "\": {\"host\": \"127.0.0.1\", \"port\": "
                        + settings.client()
                        + "}}");
        environment.put("LIBERVIA_TLS_CA_PATH", certificate.certificate().toString());
        environment.put("LIBERVIA_XMPP_DOMAIN", settings.domain());
        return settings;
    }

    private ServerSettings settings(ServerHome home, Software software) {
        boolean wanted = options.pep == PersonalNodes.SERVICE;
        if (wanted && !software.hasDelegation()) {
            throw new LiberviaException(
                    Problem.MISSING_FEATURE,
                    "Prosody has no mod_delegation and mod_privilege here, which '--pep service' needs: install the package"
                            + " prosody-modules, or leave that option out.");
        }
        ServerSettings settings = ServerSettings.of(home, options.domain, wanted);
        if (options.pep != null && settings.personal() != wanted) {
            throw new LiberviaException(
                    Problem.CONFLICT,
                    "What the accounts here have published is kept by the "
                            + (settings.personal() ? "PubSub service" : "server")
                            + ", and can't be moved. Use --local-dir for another installation.");
        }
        return settings;
    }

    private void startPubSub(ServerSettings settings) {
        progress.step("Starting the PubSub service");
        Jid admin = Jid.of(options.admin, settings.domain(), null);
        PubSubProcess pubsub =
                parts.start(() -> PubSubProcess.start(programs, localDir, settings, admin));
        ends.add(pubsub.process().onExit());
        pubsub.await();
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid
                    && uid == 0;
        } catch (IOException unknown) {
            throw new UncheckedIOException("cannot tell who runs this", unknown);
        }
    }

    /** Waits until one of the children ends; returns a sentence for it, unless we end it. */
    Optional<String> await() {
        CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
        return parts.isEnding()
                ? Optional.empty()
                : Optional.of(
                        "A part of Libervia ended by itself; its log in "
                                + localDir
                                + " tells why.");
    }

    /** Whether a Ctrl-C has ended it, or is about to. */
    boolean isEnding() {
        return parts.isEnding();
    }

    @Override
    public void close() {
        parts.close();
    }
}
