package org.libervia.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files below a directory, of any file system: that of the machine, or one in a jar. Nothing else
 * is reached: not by dots, not by slashes inside a segment, and on the machine not by symbolic
 * links that lead out.
 */
public final class StaticFiles {
    private final Path root;

    /**
     * @param root the directory
     */
    public StaticFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The file at these segments of a path; none when there is no such regular file. */
    public Optional<Path> find(List<String> segments) {
        Path found = root;
        for (String segment : segments) {
            if (!isName(segment)) {
                return Optional.empty();
            }
            found = found.resolve(segment);
        }
        return segments.isEmpty() || !Files.isRegularFile(found) || !isInside(found)
                ? Optional.empty()
                : Optional.of(found);
    }

    private static boolean isName(String segment) {
        return !segment.isEmpty()
                && !segment.startsWith(".")
                && segment.chars().noneMatch(c -> c == '/' || c == '\\' || c < 0x20 || c == ':');
    }

    private boolean isInside(Path found) {
        try {
            return found.toRealPath().startsWith(root.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
