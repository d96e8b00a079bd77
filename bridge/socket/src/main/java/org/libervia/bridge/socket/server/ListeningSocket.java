package org.libervia.bridge.socket.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.socket.wire.SocketPath;

/**
 * The socket that frontends connect to. It is bound in a directory of its own that nobody else may
 * enter, given mode 0600, and only then moved to where it belongs: there is no moment when somebody
 * else could connect.
 */
final class ListeningSocket implements AutoCloseable {
    private static final String PRIVATE = "rwx------";
    private static final String OWNER_ONLY = "rw-------";

    private final ServerSocketChannel channel;
    private final Path path;
    private final @Nullable Object identity;

    private ListeningSocket(ServerSocketChannel channel, Path path) throws IOException {
        this.channel = channel;
        this.path = path;
        this.identity = identityOf(path);
    }

    static ListeningSocket open(Path wanted) {
        Path path = SocketPath.actual(wanted);
        try {
            SocketPath.prepare(wanted, path);
            requireFree(path);
            return bind(path);
        } catch (IOException failed) {
            throw new LiberviaException(
                    Problem.BRIDGE,
                    "The bridge's socket "
                            + path
                            + " can't be made: "
                            + failed.getMessage()
                            + ". Is its directory writable, on a local disk?",
                    failed);
        }
    }

    private static ListeningSocket bind(Path path) throws IOException {
        // No longer than the final path, for which there is room.
        Path directory =
                path.resolveSibling(".b" + Long.toString(ProcessHandle.current().pid(), 36));
        Path first = directory.resolve("s");
        Files.deleteIfExists(first);
        Files.deleteIfExists(directory);
        Files.createDirectory(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(first), 256);
            Files.setPosixFilePermissions(first, PosixFilePermissions.fromString(OWNER_ONLY));
            Files.move(first, path, StandardCopyOption.ATOMIC_MOVE);
            return new ListeningSocket(channel, path);
        } catch (IOException failed) {
            channel.close();
            Files.deleteIfExists(first);
            throw failed;
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    private static void requireFree(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther()) {
            throw new LiberviaException(
                    Problem.CONFLICT,
                    path + " is no socket: move it away, the bridge needs this name.");
        }
        try (SocketChannel probe = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            throw new LiberviaException(
                    Problem.CONFLICT,
                    "A backend listens on "
                            + probe.getRemoteAddress()
                            + " already: stop it first (libervia-backend stop).");
        } catch (ConnectException refused) {
            // Nobody listens: a backend that was killed left it behind, and the move replaces it.
        }
    }

    private static @Nullable Object identityOf(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    SocketChannel accept() throws IOException {
        return channel.accept();
    }

    Path path() {
        return path;
    }

    /** Stops listening, and removes the socket unless another backend has put its own there. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && Objects.equals(identity, identityOf(path))) {
            Files.delete(path);
        }
    }
}
