package org.libervia.testing.kit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's ejabberd, run straight in an Erlang machine without distribution, so that no port mapper
 * daemon is needed or shared. Accounts are made over its HTTP interface.
 */
public final class EjabberdServer extends ServerProcess {
    private static final Path ERLANG = Path.of("/usr/bin/erl");
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    private EjabberdServer(ServerOptions options) {
        super("ejabberd", options);
        directory().write("ejabberd.yml", new EjabberdConfig(this, options).text());
    }

    public static boolean isInstalled() {
        return Files.isExecutable(ERLANG) && libraries().isPresent();
    }

    /** Starts one of its own; returns when it takes connections. */
    public static EjabberdServer start(ServerOptions options) {
        EjabberdServer server = new EjabberdServer(options);
        server.start();
        return server;
    }

    /** The directory of Erlang libraries that ejabberd is among. */
    private static Optional<Path> libraries() {
        try (Stream<Path> found = Files.find(LIBRARIES, 2, (path, file) -> isEjabberd(path))) {
            return found.findFirst().map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEjabberd(Path path) {
        return path.getFileName().toString().startsWith("ejabberd-")
                && Files.exists(path.resolve("ebin/ejabberd.app"));
    }

    @Override
    public String name() {
        return "ejabberd";
    }

    @Override
    public boolean serves(VirtualHost host) {
        return switch (host) {
            case SASL2, EXPIRED, OTHER_NAME -> false;
            default -> true;
        };
    }

    @Override
    public String createAccount(VirtualHost host, String local, String password) {
        call("register", Map.of("user", local, "host", host.domain(), "password", password));
        return local + "@" + host.domain();
    }

    /** Calls a command of its HTTP interface, as {@code ejabberdctl} would; returns the answer. */
    public String call(String command, Map<String, ?> arguments) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + port(Port.HTTP) + "/api/" + command))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        json.writeValueAsString(arguments)))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("ejabberd " + command + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        super.close();
    }

    @Override
    List<String> command() {
        return List.of(
                ERLANG.toString(),
                "+P",
                "250000",
                "+sbwt",
                "none",
                "+sbwtdcpu",
                "none",
                "+sbwtdio",
                "none",
                "-mnesia",
                "dir",
                "\"" + path("spool") + "\"",
                "-s",
                "ejabberd",
                "-noinput");
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "ERL_LIBS", libraries().orElseThrow().toString(),
                "EJABBERD_CONFIG_PATH", path("ejabberd.yml").toString(),
                "EJABBERD_LOG_PATH", path("server.log").toString(),
                "ERL_CRASH_DUMP", path("crash.dump").toString(),
                "HOME", path("").toString());
    }
}
