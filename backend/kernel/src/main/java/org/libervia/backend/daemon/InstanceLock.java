package org.libervia.backend.daemon;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Held while a backend uses a data directory; freed by the system when its process ends in any way.
 * The file tells which process that is. Who only looks shares the lock for a moment: a backend that
 * starts meanwhile waits until it is free again.
 */
final class InstanceLock implements AutoCloseable {
    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a data directory; empty when another process holds it. */
    static Optional<InstanceLock> take(Path localDir) {
        try {
            Files.createDirectories(localDir, OURS_ALONE);
            FileChannel channel =
                    FileChannel.open(
                            file(localDir),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            tellProcess(channel);
            return Optional.of(new InstanceLock(channel));
        } catch (IOException refused) {
            throw unusable(localDir, refused);
        }
    }

    private static Path file(Path localDir) {
        return localDir.resolve("libervia.lock");
    }

    private static LiberviaException unusable(Path localDir, IOException refused) {
        return new LiberviaException(
                Problem.STORAGE,
                "The data directory "
                        + localDir
                        + " can't be used ("
                        + refused.getMessage()
                        + "): make it writable, or choose another with --local-dir.",
                refused);
    }

    /** Locked for us alone, once nobody looks any more; not when a backend holds it. */
    private static boolean locked(FileChannel channel) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (lock(channel, false) == null) {
            FileLock shared = lock(channel, true);
            if (shared == null || System.nanoTime() > deadline) {
                return false;
            }
            shared.release();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private static void tellProcess(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
    }

    /** Whether a process holds the lock now. */
    static boolean isHeld(Path localDir) {
        Path file = file(localDir);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock free = lock(channel, true)) {
            return free == null;
        } catch (IOException refused) {
            throw unusable(localDir, refused);
        }
    }

    /** The process that took the lock last; empty when the file does not tell. */
    static OptionalLong holder(Path localDir) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(file(localDir)).strip()));
        } catch (IOException | NumberFormatException untold) {
            return OptionalLong.empty();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyFree) {
            return;
        }
    }
}
