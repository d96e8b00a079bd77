package org.libervia.backend.daemon;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Held while a backend uses a data directory; freed by the system when its process ends in any way.
 */
final class InstanceLock implements AutoCloseable {
    private static final FileAttribute<?> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a data directory; empty when another process holds it. */
    static Optional<InstanceLock> take(Path localDir) {
        Path file = localDir.resolve("libervia.lock");
        try {
            Files.createDirectories(localDir, OURS_ALONE);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new InstanceLock(channel));
        } catch (IOException refused) {
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The data directory "
                            + localDir
                            + " can't be used ("
                            + refused.getMessage()
                            + "): make it writable, or choose another with --local-dir.",
                    refused);
        }
    }

    /** Whether a process holds the lock now. */
    static boolean isHeld(Path localDir) {
        if (!Files.exists(localDir.resolve("libervia.lock"))) {
            return false;
        }
        Optional<InstanceLock> free = take(localDir);
        free.ifPresent(InstanceLock::close);
        return free.isEmpty();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
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
