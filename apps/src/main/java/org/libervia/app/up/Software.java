package org.libervia.app.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An installed Prosody: how to start it.
 *
 * @param root the directory Debian's packages were unpacked in, or null for the one that the system
 *     has
 */
record Software(@Nullable Path root) {

    private static final Path SYSTEM = Path.of("/usr/bin/prosody");

    /**
     * The one unpacked earlier, which has what the server's data need, or the system's Prosody;
     * null when there is neither.
     */
    static @Nullable Software find(ServerHome home) {
        if (Files.isRegularFile(home.software().resolve("usr/bin/prosody"))) {
            return new Software(home.software());
        }
        return Files.isExecutable(SYSTEM) ? new Software(null) : null;
    }

    /** Lua as unpacked, or the system's, which was not fetched where it was there already. */
    private static String lua(Path unpacked) {
        Path own = unpacked.resolve("usr/bin/lua5.4");
        return (Files.isRegularFile(own) ? own : Path.of("/usr/bin/lua5.4")).toString();
    }

    List<String> command(Path configuration) {
        Path unpacked = root;
        if (unpacked == null) {
            return List.of(SYSTEM.toString(), "-F", "--config", configuration.toString());
        }
        return List.of(
                lua(unpacked),
                unpacked.resolve("usr/bin/prosody").toString(),
                "-F",
                "--config",
                configuration.toString());
    }

    /** The directory of the modules that come with Prosody. */
    Path modules() {
        return (root == null ? Path.of("/") : root).resolve("usr/lib/prosody/modules");
    }

    /**
     * Whether Lua can keep data in SQLite, which archives of more than a few thousand messages
     * want.
     */
    boolean hasSqlite() {
        return hasSqlite(Path.of("/")) || (root != null && hasSqlite(root));
    }

    private static boolean hasSqlite(Path base) {
        if (!Files.isDirectory(base.resolve("usr/lib"))) {
            return false;
        }
        try (Stream<Path> libraries =
                Files.find(
                        base.resolve("usr/lib"),
                        4,
                        (path, what) -> path.endsWith("lua/5.4/dbd/sqlite3.so"))) {
            return libraries.findAny().isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "cannot look into " + base.resolve("usr/lib"), unreadable);
        }
    }

    /**
     * Whether nodes of accounts can be delegated (XEP-0355, XEP-0356): Debian's prosody-modules.
     */
    boolean hasDelegation() {
        return hasModule("mod_delegation") && hasModule("mod_privilege");
    }

    private boolean hasModule(String name) {
        return Files.isRegularFile(modules().resolve(name).resolve(name + ".lua"))
                || Files.isRegularFile(modules().resolve(name + ".lua"));
    }

    Map<String, String> environment() {
        Path unpacked = root;
        if (unpacked == null) {
            return Map.of();
        }
        List<String> scripts = new ArrayList<>();
        List<String> libraries = new ArrayList<>();
        List<String> shared = new ArrayList<>();
        scripts.add(unpacked + "/usr/share/lua/5.4/?.lua");
        scripts.add(unpacked + "/usr/share/lua/5.4/?/init.lua");
        try (Stream<Path> architectures = Files.list(unpacked.resolve("usr/lib"))) {
            architectures
                    .filter(Files::isDirectory)
                    .forEach(directory -> {
                        libraries.add(directory + "/lua/5.4/?.so");
                        shared.add(directory.toString());
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot look into " + unpacked, unreadable);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("LUA_PATH_5_4", String.join(";", scripts) + ";;");
        environment.put("LUA_CPATH_5_4", String.join(";", libraries) + ";;");
        environment.put("LD_LIBRARY_PATH", String.join(":", shared));
        return environment;
    }
}
