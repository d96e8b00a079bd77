package org.libervia.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.Jid;
import org.libervia.domain.Note;
import org.libervia.domain.account.NewProfile;

class AutoconnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path directory;

    /** A port that hangs up on all who come, and counts them. */
    private static final class Port implements AutoCloseable {
        private final ServerSocket socket;
        private final AtomicInteger visits = new AtomicInteger();

        Port() throws IOException {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        }

        int number() {
            return socket.getLocalPort();
        }

        void answer() {
            Thread.startVirtualThread(() -> {
                try {
                    while (true) {
                        Socket visitor = socket.accept();
                        visits.incrementAndGet();
                        visitor.close();
                    }
                } catch (IOException closed) {
                    assertThat(socket.isClosed()).isTrue();
                }
            });
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static void profile(KernelBox box, String name, int port) {
        box.profiles()
                .create(
                        new NewProfile(
                                name,
                                Jid.parse(name + "@xmpp.test"),
                                "",
                                "secret",
                                null,
                                true,
                                "127.0.0.1",
                                port));
    }

    /** Long enough that a visit to others that is under way has come, and a next one would. */
    private static void awaitMore(Port tried) {
        int before = tried.visits.get();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(tried.visits.get()).isGreaterThanOrEqualTo(before + 2));
    }

    @Test
    void whoDisconnectsOrDeletesAProfileCallsItOff() throws IOException {
        try (Port tried = new Port();
                Port disconnected = new Port();
                Port deleted = new Port()) {
            try (KernelBox box = KernelBox.offline(directory)) {
                profile(box, "tried", tried.number());
                profile(box, "disconnected", disconnected.number());
                profile(box, "deleted", deleted.number());
            }
            tried.answer();
            disconnected.answer();
            deleted.answer();
            try (KernelBox box = KernelBox.offline(directory)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(box.heard(Note.class))
                                        .extracting(Note::profile)
                                        .contains("tried", "disconnected", "deleted"));
                box.profiles().disconnect("disconnected");
                box.profiles().delete("deleted", true);
                awaitMore(tried);
                int ofDisconnected = disconnected.visits.get();
                int ofDeleted = deleted.visits.get();
                awaitMore(tried);
                assertThat(disconnected.visits.get()).isEqualTo(ofDisconnected);
                assertThat(deleted.visits.get()).isEqualTo(ofDeleted);
            }
        }
    }
}
