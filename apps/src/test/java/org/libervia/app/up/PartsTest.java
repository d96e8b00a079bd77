package org.libervia.app.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

class PartsTest {
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final Parts parts =
            new Parts(
                    new Progress(
                            new PrintStream(
                                    new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));

    private AutoCloseable part(String name) {
        return () -> ended.add(name);
    }

    @Test
    void theyEndInReverseOrder() {
        parts.start(() -> part("server"));
        parts.start(() -> part("backend"));
        parts.close();
        assertThat(ended).containsExactly("backend", "server");
    }

    @Test
    void anEndThatIsAskedForIsToldFromOthers() {
        assertThat(parts.isEnding()).isFalse();
        Thread.startVirtualThread(parts::close);
        assertThat(parts.isEnding()).isTrue();
    }

    @Test
    void nothingIsStartedAfterTheEnd() {
        parts.close();
        assertThatThrownBy(() -> parts.start(() -> part("late")))
                .isInstanceOfSatisfying(
                        LiberviaException.class,
                        stopped -> assertThat(stopped.problem()).isEqualTo(Problem.CANCELLED));
        assertThat(ended).isEmpty();
    }

    @Test
    void whatIsBeingStartedIsEndedToo() throws Exception {
        CountDownLatch starting = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Thread start =
                Thread.startVirtualThread(() ->
                        parts.start(() -> {
                            starting.countDown();
                            try {
                                started.await();
                            } catch (InterruptedException stopped) {
                                Thread.currentThread().interrupt();
                            }
                            return part("server");
                        }));
        starting.await();
        Thread end = Thread.startVirtualThread(parts::close);
        await().atMost(Duration.ofSeconds(30)).until(() -> end.getState() == Thread.State.WAITING);
        started.countDown();

        assertThat(end.join(Duration.ofSeconds(30))).isTrue();
        assertThat(start.join(Duration.ofSeconds(30))).isTrue();
        assertThat(ended).containsExactly("server");
    }
}
