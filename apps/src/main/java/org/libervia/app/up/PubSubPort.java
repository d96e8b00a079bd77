package org.libervia.app.up;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Where the PubSub service of an installation tells how it is. */
public final class PubSubPort {
    private PubSubPort() {}

    /** The port, if there is such an installation below a directory. */
    public static Optional<Integer> of(Path localDir) {
        Path file = localDir.resolve("xmpp-server").resolve("server.properties");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.ofNullable(values.getProperty(ServerSettings.PUBSUB))
                    .map(Integer::valueOf);
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
