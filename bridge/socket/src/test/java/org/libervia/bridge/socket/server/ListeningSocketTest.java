package org.libervia.bridge.socket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.socket.Backend;
import org.libervia.bridge.socket.ProbeFacet;
import org.libervia.bridge.socket.SocketBridge;

class ListeningSocketTest {
    @TempDir Path directory = Path.of("");

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    @Test
    void onlyTheOwnerMayConnectAndNothingElseIsLeftBehind() throws IOException {
        Path path = directory.resolve("bridge.sock");
        try (Backend backend = new Backend(path)) {
            assertThat(backend.server.path()).isEqualTo(path);
            assertThat(mode(path)).isEqualTo("rw-------");
            assertThat(in(directory)).containsExactly(path);
        }
        assertThat(in(directory)).isEmpty();
    }

    @Test
    void aSecondBackendIsRefusedWhileTheFirstLives() {
        Path path = directory.resolve("bridge.sock");
        try (Backend first = new Backend(path)) {
            assertThatThrownBy(() -> new Backend(path))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessageContaining("already")
                    .hasMessageContaining(path.toString())
                    .extracting(e -> ((LiberviaException) e).problem())
                    .isEqualTo(Problem.CONFLICT);
            try (SocketBridge bridge = first.connect()) {
                assertThat(bridge.facet(ProbeFacet.class).add(1, 1)).isEqualTo(2);
            }
        }
    }

    @Test
    void aSocketLeftBehindIsReplaced() throws IOException {
        Path path = directory.resolve("bridge.sock");
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(path));
        }
        assertThat(path).exists();
        try (Backend backend = new Backend(path);
                SocketBridge bridge = backend.connect()) {
            assertThat(bridge.facet(ProbeFacet.class).add(1, 1)).isEqualTo(2);
        }
    }

    @Test
    void aFileThatIsNoSocketIsNotTouched() throws IOException {
        Path path = Files.writeString(directory.resolve("bridge.sock"), "precious");
        assertThatThrownBy(() -> new Backend(path))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("no socket");
        assertThat(path).hasContent("precious");
    }

    @Test
    void aPathTooLongForASocketLeadsElsewhereForBothSides() throws IOException {
        Path path = directory.resolve("deep/".repeat(30)).resolve("bridge.sock");
        try (Backend backend = new Backend(path);
                SocketBridge bridge = SocketBridge.connect(path, "test", Duration.ofSeconds(30))) {
            Path actual = backend.server.path();
            assertThat(actual.toString().length()).isLessThan(108);
            assertThat(mode(actual.resolveSibling(""))).isEqualTo("rwx------");
            assertThat(bridge.facet(ProbeFacet.class).add(1, 1)).isEqualTo(2);
            Files.setPosixFilePermissions(
                    actual.resolveSibling(""), PosixFilePermissions.fromString("rwxr-xr-x"));
            assertThatThrownBy(() -> SocketBridge.connect(path, "test", Duration.ofSeconds(30)))
                    .hasMessageContaining("yours alone");
            Files.delete(actual);
            Files.delete(actual.resolveSibling(""));
        }
    }

    @Test
    void aDirectoryThatCanNotBeMadeIsReported() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> new Backend(file.resolve("bridge.sock")))
                .isInstanceOf(LiberviaException.class)
                .extracting(e -> ((LiberviaException) e).problem())
                .isEqualTo(Problem.BRIDGE);
    }
}
