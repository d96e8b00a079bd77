package org.libervia.bridge.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.Bridge;
import org.libervia.domain.Bridge.Subscription;
import org.libervia.domain.Note;
import org.libervia.domain.Page;
import org.libervia.domain.Signal;
import org.libervia.domain.account.ProfileConnected;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.chat.MessageType;

/** What holds for a bridge, whatever carries it. */
interface BridgeContract {

    /** A bridge to a backend that offers {@link Probe}. */
    Bridge bridge();

    /** The backend's signals. */
    SignalHub hub();

    default ProbeFacet probe() {
        return bridge().facet(ProbeFacet.class);
    }

    private static void until(List<?> heard, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.size() >= count);
    }

    @Test
    default void everyKindOfValueTravels() {
        ProbeFacet.Everything value =
                new ProbeFacet.Everything(
                        "line\n\"quoted\" \u2028 \uD83D\uDE00",
                        null,
                        true,
                        Integer.MIN_VALUE,
                        Long.MAX_VALUE,
                        0.25,
                        Jid.parse("romeo@montague.example/garden"),
                        Instant.parse("2026-01-31T12:00:00.123456789Z"),
                        Duration.ofMillis(-1500),
                        MessageType.GROUPCHAT,
                        List.of(Jid.parse("a@b"), Jid.parse("c")),
                        Set.of("x"),
                        Map.of("", List.of(1, 2), "empty", List.of()),
                        Page.last(3));
        assertThat(probe().echo(value)).isEqualTo(value);
    }

    @Test
    default void nothingIsNullOrEmpty() {
        assertThat(probe().nothing(null)).isNull();
        assertThat(probe().nothing(List.of())).isEmpty();
        assertThat(probe().nothing(List.of("a", "b"))).isEqualTo("a,b");
        assertThat(probe().perhaps(false)).isEmpty();
        assertThat(probe().perhaps(true)).contains("here");
    }

    @Test
    default void aProblemArrivesAsItWasThrown() {
        for (Problem problem : Problem.values()) {
            assertThatThrownBy(() -> probe().refuse(problem.code(), "because of " + problem))
                    .isInstanceOf(LiberviaException.class)
                    .hasMessage("because of " + problem)
                    .extracting(e -> ((LiberviaException) e).problem())
                    .isEqualTo(problem);
        }
    }

    @Test
    default void aFacetThatIsNotOfferedIsAMissingFeature() {
        assertThatThrownBy(() -> bridge().facet(ProfilesFacet.class))
                .isInstanceOf(LiberviaException.class)
                .hasMessageContaining("profiles")
                .extracting(e -> ((LiberviaException) e).problem())
                .isEqualTo(Problem.MISSING_FEATURE);
    }

    @Test
    default void aLongCallDoesNotHoldUpTheOthers() throws Exception {
        ProbeFacet probe = probe();
        List<Future<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String key = "door" + i;
            FutureTask<String> task = new FutureTask<>(() -> probe.await(key));
            Thread.startVirtualThread(task);
            waiting.add(task);
        }
        assertThat(probe.add(20, 22)).isEqualTo(42);
        for (int i = 19; i >= 0; i--) {
            probe.open("door" + i);
            assertThat(waiting.get(i).get(30, TimeUnit.SECONDS)).isEqualTo("door" + i);
        }
    }

    @Test
    default void manyThreadsShareABridge() throws Exception {
        ProbeFacet probe = probe();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sums = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int number = i;
                sums.add(threads.submit(() -> probe.add(number, 1)));
            }
            for (int i = 0; i < 500; i++) {
                assertThat(sums.get(i).get()).isEqualTo(i + 1);
            }
        }
    }

    @Test
    default void whatCameBeforeTheEndOfASubscriptionIsHeard() {
        for (int round = 0; round < 50; round++) {
            List<Signal> heard = new CopyOnWriteArrayList<>();
            try (Subscription _ = bridge().subscribe(Set.of(Note.class), heard::add)) {
                probe().emit(5);
            }
            assertThat(heard).hasSize(5);
        }
    }

    @Test
    default void signalsArriveInOrder() {
        List<Signal> heard = new CopyOnWriteArrayList<>();
        try (Subscription notes = bridge().subscribe(Set.of(Note.class), heard::add)) {
            assertThat(notes).isNotNull();
            probe().emit(1000);
            until(heard, 1000);
        }
        assertThat(heard)
                .containsExactlyElementsOf(IntStream.range(0, 1000).mapToObj(Probe::note).toList());
    }

    @Test
    default void eachListenerHearsWhatItAskedFor() {
        List<Signal> notes = new CopyOnWriteArrayList<>();
        List<Signal> all = new CopyOnWriteArrayList<>();
        ProfileConnected connected = new ProfileConnected("alice", Jid.parse("alice@here"));
        try (Subscription some = bridge().subscribe(Set.of(Note.class), notes::add);
                Subscription every = bridge().subscribe(Set.of(), all::add)) {
            assertThat(List.of(some, every)).hasSize(2);
            hub().emit(connected);
            hub().emit(Probe.note(1));
            until(notes, 1);
            until(all, 2);
        }
        assertThat(notes).containsExactly(Probe.note(1));
        assertThat(all).containsExactly(connected, Probe.note(1));
    }

    @Test
    default void aClosedSubscriptionHearsNoMore() {
        List<Signal> heard = new CopyOnWriteArrayList<>();
        List<Signal> other = new CopyOnWriteArrayList<>();
        Subscription left = bridge().subscribe(Set.of(), heard::add);
        try (Subscription stays = bridge().subscribe(Set.of(), other::add)) {
            assertThat(stays).isNotNull();
            left.close();
            left.close();
            hub().emit(Probe.note(1));
            until(other, 1);
        }
        assertThat(heard).isEmpty();
    }

    @Test
    default void aListenerMayCallTheBridge() {
        List<Integer> sums = new CopyOnWriteArrayList<>();
        ProbeFacet probe = probe();
        try (Subscription caller =
                bridge().subscribe(Set.of(Note.class), signal -> sums.add(probe.add(1, 2)))) {
            assertThat(caller).isNotNull();
            hub().emit(Probe.note(1));
            until(sums, 1);
        }
        assertThat(sums).containsExactly(3);
    }
}
