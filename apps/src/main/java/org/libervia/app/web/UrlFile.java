package org.libervia.app.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code web/urls} in the directory of the data, which tells where pages are served while
 * they are.
 *
 * @param path where it is
 */
public record UrlFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(UrlFile.class);

    /** That of a directory of data. */
    public static UrlFile in(Path localDir) {
        return new UrlFile(localDir.resolve("web").resolve("urls"));
    }

    /** The URLs; none when no web server runs. */
    public List<URI> read() {
        try {
            return Files.exists(path)
                    ? Files.readAllLines(path).stream().map(URI::create).toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    void write(List<URI> urls) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, urls.stream().map(URI::toString).toList());
        } catch (IOException refused) {
            LOG.warn("Where pages are served could not be written to {}", path, refused);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            LOG.warn("{} could not be deleted", path, left);
        }
    }
}
