package org.libervia.app.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything of the embedded XMPP server lives: {@code <local_dir>/xmpp-server}, for the
 * owner's eyes only.
 */
record ServerHome(Path root) {

    static ServerHome in(Path localDir) {
        ServerHome home = new ServerHome(localDir.resolve("xmpp-server"));
        for (Path directory :
                new Path[] {
                    home.root, home.data(), home.certificates(), home.logs(), home.modules()
                }) {
            home.make(directory);
        }
        return home;
    }

    private void make(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot make the directory " + directory, refused);
        }
    }

    /** Debian's packages, unpacked. */
    Path software() {
        return root.resolve("software");
    }

    Path configuration() {
        return root.resolve("prosody.cfg.lua");
    }

    Path data() {
        return root.resolve("data");
    }

    Path certificates() {
        return root.resolve("certificates");
    }

    /** Modules of our own for the server. */
    Path modules() {
        return root.resolve("modules");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** Ports and secrets, drawn once. */
    Path settings() {
        return root.resolve("server.properties");
    }

    Path pidFile() {
        return root.resolve("prosody.pid");
    }
}
