package org.libervia.app.up;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * What was drawn for the server the first time and stays: its domain, its ports, the secret of its
 * components.
 *
 * @param client the port for clients, with STARTTLS
 * @param directTls the port for clients, with TLS from the first byte (XEP-0368)
 * @param component the port for components (XEP-0114)
 * @param http the port for uploads and WebSocket
 * @param https the same with TLS
 * @param pubsub the port where the PubSub service tells how it is
 * @param personal whether the PubSub service has the nodes of accounts too, or the server itself
 */
record ServerSettings(
        String domain,
        int client,
        int directTls,
        int component,
        int http,
        int https,
        String componentSecret,
        int pubsub,
        boolean personal) {
    static final String PUBSUB = "port.pubsub";
    private static final String PERSONAL = "pep";
    private static final String BY_SERVICE = "service";

    /**
     * The settings in the file; made, with ports that are free now, when there is none.
     *
     * @param personal whether the PubSub service of a new server is to have the nodes of accounts;
     *     where they are in one that was made before, they stay
     */
    static ServerSettings of(ServerHome home, String domain, boolean personal) {
        Path file = home.settings();
        try {
            if (!Files.exists(file)) {
                store(file, draw(domain, personal));
            }
            Properties values = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
            if (values.getProperty(PUBSUB) == null) {
                values.setProperty(PUBSUB, Integer.toString(free(15348)));
                store(file, values);
            }
            return read(file, values);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read or write " + file, failed);
        }
    }

    private static Properties draw(String domain, boolean personal) {
        Properties values = new Properties();
        values.setProperty("domain", domain);
        // Near the usual numbers where they are free, so that people recognise them.
        values.setProperty("port.client", Integer.toString(free(15222)));
        values.setProperty("port.direct-tls", Integer.toString(free(15223)));
        values.setProperty("port.component", Integer.toString(free(15347)));
        values.setProperty("port.http", Integer.toString(free(15280)));
        values.setProperty("port.https", Integer.toString(free(15281)));
        values.setProperty(PUBSUB, Integer.toString(free(15348)));
        values.setProperty(PERSONAL, personal ? BY_SERVICE : "server");
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        values.setProperty("component.secret", HexFormat.of().formatHex(secret));
        return values;
    }

    private static void store(Path file, Properties values) throws IOException {
        Path draft =
                Files.createTempFile(
                        file.getParent(),
                        "server",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            values.store(
                    writer, "Drawn at the first start; the server and its accounts depend on it.");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ServerSettings read(Path file, Properties values) {
        return new ServerSettings(
                text(file, values, "domain"),
                port(file, values, "port.client"),
                port(file, values, "port.direct-tls"),
                port(file, values, "port.component"),
                port(file, values, "port.http"),
                port(file, values, "port.https"),
                text(file, values, "component.secret"),
                port(file, values, PUBSUB),
                BY_SERVICE.equals(values.getProperty(PERSONAL)));
    }

    private static String text(Path file, Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new LiberviaException(
                    Problem.CONFIGURATION,
                    file
                            + " lacks “"
                            + key
                            + "”. Put it back, or remove the file to draw new ports (accounts are kept).");
        }
        return value;
    }

    private static int port(Path file, Properties values, String key) {
        String value = text(file, values, key);
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new LiberviaException(
                Problem.CONFIGURATION, file + ": “" + value + "” for " + key + " is not a port.");
    }

    /** Throws when another program holds one of the ports. */
    void requireFreePorts(ServerHome home) {
        for (int port : new int[] {client, directTls, component, http, https, pubsub}) {
            if (!isFree(port)) {
                throw new LiberviaException(
                        Problem.CONFLICT,
                        "Port "
                                + port
                                + " on 127.0.0.1 is taken by another program. End that program, or put another port into "
                                + home.settings()
                                + ".");
            }
        }
    }

    private static int free(int wanted) {
        for (int port = wanted; port < wanted + 2000; port += 10) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new LiberviaException(
                Problem.CONFLICT, "No free port was found from " + wanted + " on.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
