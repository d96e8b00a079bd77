package org.libervia.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a program finds around it.
 *
 * @param variables the environment
 * @param home the user's home directory
 * @param root the root of the file system
 */
public record Surroundings(Map<String, String> variables, Path home, Path root) {
    public Surroundings {
        variables = Map.copyOf(variables);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        // As a shell does: HOME, and what the system says only without it.
        String home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        return new Surroundings(System.getenv(), Path.of(home), Path.of("/"));
    }

    /** Where the user's data are kept (XDG base directories). */
    Path dataHome() {
        return directory("XDG_DATA_HOME", ".local/share");
    }

    /** Where the user's settings are kept (XDG base directories). */
    Path configHome() {
        return directory("XDG_CONFIG_HOME", ".config");
    }

    /** Where settings of the system are kept, the most important first (XDG base directories). */
    List<Path> configDirectories() {
        String listed = variables.getOrDefault("XDG_CONFIG_DIRS", "");
        return listed.isBlank()
                ? List.of(root.resolve("etc/xdg"))
                : Stream.of(listed.split(":"))
                        .filter(entry -> entry.startsWith("/"))
                        .map(Path::of)
                        .toList();
    }

    /** The XDG specification has relative values ignored. */
    private Path directory(String variable, String standard) {
        String value = variables.getOrDefault(variable, "");
        return value.startsWith("/") ? Path.of(value) : home.resolve(standard);
    }

    /** A path as people write it, with {@code ~} for the home directory. */
    Path path(String text) {
        if (text.equals("~")) {
            return home;
        }
        return text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
    }
}
