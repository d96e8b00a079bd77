package org.libervia.bridge.socket.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32C;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Where a socket really is: the operating system allows 107 bytes for its path, so one that should
 * be deeper lies in a private directory below the temporary one, under a name that client and
 * server both find.
 */
public final class SocketPath {
    private static final int MAX_BYTES = 107;

    private SocketPath() {}

    /** Where the socket wanted here is; the directory may not exist yet. */
    public static Path actual(Path wanted) {
        Path absolute = wanted.toAbsolutePath().normalize();
        byte[] bytes = absolute.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return absolute;
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Path.of(System.getProperty("java.io.tmpdir"))
                .resolve(
                        "libervia-%s-%08x"
                                .formatted(System.getProperty("user.name"), sum.getValue()))
                .resolve("bridge.sock");
    }

    /**
     * Makes sure that the directory of this socket exists; one below the temporary directory must
     * be ours alone.
     */
    public static void prepare(Path wanted, Path actual) throws IOException {
        Path directory = actual.resolveSibling("");
        if (actual.equals(wanted.toAbsolutePath().normalize())) {
            Files.createDirectories(directory);
            return;
        }
        try {
            Files.createDirectory(
                    directory,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException there) {
            requireOurs(directory);
        }
    }

    /** Refuses a socket below the temporary directory that somebody else may have put there. */
    public static void verify(Path wanted, Path actual) throws IOException {
        if (!actual.equals(wanted.toAbsolutePath().normalize()) && Files.exists(actual)) {
            requireOurs(actual.resolveSibling(""));
        }
    }

    private static void requireOurs(Path directory) throws IOException {
        PosixFileAttributes found =
                Files.readAttributes(
                        directory, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean ours =
                found.isDirectory()
                        && found.owner().getName().equals(System.getProperty("user.name"))
                        && PosixFilePermissions.toString(found.permissions()).equals("rwx------");
        if (!ours) {
            throw new LiberviaException(
                    Problem.BRIDGE,
                    directory
                            + " is not a directory of yours alone: remove it, or choose a"
                            + " shorter local_dir.");
        }
    }
}
