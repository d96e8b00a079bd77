package org.libervia.backend.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * The file {@code libervia.pid}, which tells the process of the backend that runs.
 *
 * @param path where it is
 */
record PidFile(Path path) {

    static PidFile in(Path directory) {
        return new PidFile(directory.resolve("libervia.pid"));
    }

    /**
     * The process id it holds; empty when there is no such file.
     *
     * @throws LiberviaException {@code DATA} when it can't be read or holds no number
     */
    OptionalLong read() {
        if (!Files.exists(path)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(path).strip()));
        } catch (IOException | NumberFormatException unreadable) {
            throw new LiberviaException(
                    Problem.DATA,
                    "The PID file "
                            + path
                            + " can't be read: if no backend runs, delete it; else stop that process"
                            + " yourself.",
                    unreadable);
        }
    }

    void write(long pid) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, pid + "\n");
        } catch (IOException refused) {
            throw new LiberviaException(
                    Problem.STORAGE,
                    "The PID file "
                            + path
                            + " can't be written: make its directory writable, or set pid_dir to"
                            + " another.",
                    refused);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            // A PID file that stays is recognised as stale by the next start: the lock is free.
            return;
        }
    }
}
