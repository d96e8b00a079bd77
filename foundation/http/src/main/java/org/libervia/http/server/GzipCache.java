package org.libervia.http.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.libervia.http.Gzip;

/** Compressed files, so that each is compressed once; the least used go first. */
final class GzipCache {
    private final Map<Path, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final long most;
    private long total;

    private static final class Entry {
        private final String tag;
        private final byte[] content;

        Entry(String tag, byte[] content) {
            this.tag = tag;
            this.content = content;
        }
    }

    /**
     * @param most how many bytes are kept
     */
    GzipCache(long most) {
        this.most = most;
    }

    /** A file's compressed content; the tag says which state of it. */
    byte[] of(Path path, String tag) {
        lock.lock();
        try {
            Entry known = entries.get(path);
            if (known != null && known.tag.equals(tag)) {
                return known.content;
            }
        } finally {
            lock.unlock();
        }
        byte[] content = compressed(path);
        lock.lock();
        try {
            put(path, new Entry(tag, content));
        } finally {
            lock.unlock();
        }
        return content;
    }

    private void put(Path path, Entry entry) {
        Entry before = entries.put(path, entry);
        total += entry.content.length - (before == null ? 0 : before.content.length);
        while (total > most) {
            Map.Entry<Path, Entry> eldest = entries.entrySet().iterator().next();
            total -= eldest.getValue().content.length;
            entries.remove(eldest.getKey());
        }
    }

    private static byte[] compressed(Path path) {
        try {
            return Gzip.compress(Files.readAllBytes(path), 9);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
