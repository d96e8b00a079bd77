package org.libervia.web.site;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Paths that come from elsewhere and must stay within a directory. */
public final class SafePath {
    private static final int LONGEST = 512;

    private SafePath() {}

    /**
     * The file of this path below a directory; none when there is none, or when the path tries to
     * climb, is hidden, or leads through a symbolic link out of the directory.
     */
    public static Optional<Path> file(Path directory, String relative) {
        return relative.length() > LONGEST
                ? Optional.empty()
                : file(directory, List.of(relative.split("/", -1)));
    }

    /** As {@link #file(Path, String)}, of segments. */
    public static Optional<Path> file(Path directory, List<String> segments) {
        if (segments.isEmpty() || !segments.stream().allMatch(SafePath::isPlain)) {
            return Optional.empty();
        }
        Path file = directory;
        for (String segment : segments) {
            file = file.resolve(segment);
        }
        return Files.isRegularFile(file) && isWithin(directory, file)
                ? Optional.of(file)
                : Optional.empty();
    }

    private static boolean isPlain(String segment) {
        return !segment.isEmpty()
                && !segment.startsWith(".")
                && segment.chars().noneMatch(c -> c == '\\' || c == '/' || c == ':' || c < ' ');
    }

    private static boolean isWithin(Path directory, Path file) {
        try {
            return file.toRealPath(new LinkOption[0]).startsWith(directory.toRealPath());
        } catch (java.io.IOException vanished) {
            return false;
        }
    }
}
