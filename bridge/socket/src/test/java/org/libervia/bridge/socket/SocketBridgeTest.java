package org.libervia.bridge.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.BackendGone;
import org.libervia.domain.Bridge;
import org.libervia.domain.Facet;
import org.libervia.domain.Note;

@Timeout(60)
class SocketBridgeTest implements BridgeContract {
    @TempDir Path directory = Path.of("");

    private @Nullable Backend backend;
    private @Nullable SocketBridge bridge;

    @BeforeEach
    void start() {
        backend = new Backend(directory.resolve("bridge.sock"));
        bridge = backend.connect();
    }

    @AfterEach
    void stop() {
        bridge().close();
        backend().close();
    }

    private Backend backend() {
        return Objects.requireNonNull(backend);
    }

    @Override
    public Bridge bridge() {
        return Objects.requireNonNull(bridge);
    }

    @Override
    public SignalHub hub() {
        return backend().hub;
    }

    private static void assertProblem(Problem expected, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(LiberviaException.class)
                .extracting(e -> ((LiberviaException) e).problem())
                .isEqualTo(expected);
    }

    @Test
    void theBackendSaysWhatItIs() {
        Greeting greeting = Objects.requireNonNull(bridge).greeting();
        assertThat(greeting).isEqualTo(new Greeting(1, "Libervia", "1.2.3", List.of("probe")));
    }

    @Test
    void aFaultOfTheBackendTellsNothingOfItsInside() {
        assertThatThrownBy(() -> probe().fail())
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("probe.fail")
                .hasMessageNotContaining("secret")
                .extracting(e -> ((LiberviaException) e).problem())
                .isEqualTo(Problem.INTERNAL);
    }

    @Test
    void withoutABackendItSaysSo() {
        assertProblem(
                Problem.BACKEND_NOT_FOUND,
                () ->
                        SocketBridge.connect(
                                directory.resolve("none.sock"), "test", Duration.ofSeconds(5)));
    }

    /** A facet of a feature that starts late. */
    @Facet("late")
    interface LateFacet {
        String word();
    }

    @Test
    void aFacetOfferedLaterIsFound() {
        backend().facets.add(LateFacet.class, () -> "late");
        assertThat(bridge().facet(LateFacet.class).word()).isEqualTo("late");
    }

    @Test
    void aLargeAnswerArrivesWhole() {
        assertThat(probe().large(20_000_000)).hasSize(20_000_000);
    }

    @Test
    void anAnswerBeyondTheLimitIsRefused() {
        assertProblem(Problem.LIMIT, () -> probe().large(70_000_000));
        assertThat(probe().add(1, 1)).isEqualTo(2);
    }

    @Test
    void aRequestBeyondTheLimitIsNotSent() {
        assertProblem(Problem.LIMIT, () -> probe().open("x".repeat(9_000_000)));
        assertThat(probe().add(1, 1)).isEqualTo(2);
    }

    @Test
    void anInterruptedCallEndsAndTheBridgeGoesOn() throws Exception {
        ProbeFacet probe = probe();
        AtomicInteger cancelled = new AtomicInteger();
        Thread caller =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                probe.await("never");
                            } catch (LiberviaException ended) {
                                if (ended.problem() == Problem.CANCELLED
                                        && Thread.currentThread().isInterrupted()) {
                                    cancelled.incrementAndGet();
                                }
                            }
                        });
        await().atMost(Duration.ofSeconds(30))
                .until(() -> caller.getState() == Thread.State.WAITING);
        caller.interrupt();
        caller.join();
        assertThat(cancelled).hasValue(1);
        assertThat(probe.add(1, 1)).isEqualTo(2);
    }

    @Test
    void whenTheBackendEndsWhoWaitsIsTold() throws Exception {
        ProbeFacet probe = probe();
        FutureTask<String> waiting = new FutureTask<>(() -> probe.await("never"));
        Thread.startVirtualThread(waiting);
        assertThat(probe.add(1, 1)).isEqualTo(2);
        backend().close();
        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(LiberviaException.class)
                .hasMessageContaining("closed");
        assertProblem(Problem.BRIDGE, () -> probe.add(1, 1));
    }

    @Test
    void whenTheBackendEndsWhoListensIsTold() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        var _ =
                bridge().subscribe(
                                Set.of(Note.class),
                                signal -> {
                                    if (signal instanceof BackendGone) {
                                        told.countDown();
                                    }
                                });
        backend().close();
        assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFrontendThatLeavesIsForgotten() {
        SocketBridge other = backend().connect();
        other.subscribe(Set.of(Note.class), signal -> {});
        assertThat(backend().server.connections()).isEqualTo(2);
        other.close();
        await().atMost(Duration.ofSeconds(30)).until(() -> backend().server.connections() == 1);
        probe().emit(10);
    }

    @Test
    void twoHundredFrontendsAtOnce() throws Exception {
        AtomicInteger heard = new AtomicInteger();
        List<SocketBridge> frontends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SocketBridge>> connecting = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                connecting.add(threads.submit(() -> backend().connect()));
            }
            for (Future<SocketBridge> each : connecting) {
                frontends.add(each.get());
            }
            List<Future<Integer>> sums = new ArrayList<>();
            for (SocketBridge frontend : frontends) {
                sums.add(
                        threads.submit(() -> {
                            frontend.subscribe(Set.of(Note.class), s -> heard.incrementAndGet());
                            return frontend.facet(ProbeFacet.class).add(1, 2);
                        }));
            }
            for (Future<Integer> sum : sums) {
                assertThat(sum.get()).isEqualTo(3);
            }
            probe().emit(10);
            await().atMost(Duration.ofSeconds(30)).until(() -> heard.get() == 2000);
        } finally {
            frontends.forEach(SocketBridge::close);
        }
    }
}
