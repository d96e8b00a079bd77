package org.libervia.web.site;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that files of sites have changed, for their authors: looks at the times of all files when
 * asked, which takes a few milliseconds, and works with every editor and file system.
 */
public final class SiteChanges {
    private final Logger log = LoggerFactory.getLogger(SiteChanges.class);
    private Map<Path, FileTime> seen = Map.of();

    /** Looks at the files of these directories for the first time. */
    public SiteChanges(List<Path> roots) {
        seen = look(roots);
    }

    /** Whether a file was changed, added or removed since the last time. */
    public synchronized boolean any(List<Path> roots) {
        Map<Path, FileTime> now = look(roots);
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private Map<Path, FileTime> look(List<Path> roots) {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path root : roots) {
            if (root.getFileSystem().equals(FileSystems.getDefault()) && Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        if (Files.isRegularFile(file)) {
                            times.put(file, Files.getLastModifiedTime(file));
                        }
                    }
                } catch (IOException vanished) {
                    log.debug("{} changes while it is looked at: {}", root, vanished.getMessage());
                }
            }
        }
        return times;
    }
}
