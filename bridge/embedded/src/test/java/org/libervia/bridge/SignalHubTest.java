package org.libervia.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.libervia.domain.Bridge.Subscription;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.domain.SignalsLost;
import org.libervia.domain.chat.ChatStateChanged;

class SignalHubTest {
    private final SignalHub hub = new SignalHub();
    private final List<Signal> heard = new CopyOnWriteArrayList<>();

    private static Note note(int number) {
        return new Note("alice", Note.Level.INFO, "n", String.valueOf(number));
    }

    private void heardAtLeast(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.size() >= count);
    }

    @Test
    void signalsArriveInOrder() {
        try (Subscription all = hub.subscribe(Set.of(), heard::add)) {
            assertThat(all).isNotNull();
            IntStream.range(0, 1000).forEach(i -> hub.emit(note(i)));
            heardAtLeast(1000);
        }
        assertThat(heard.stream().map(signal -> ((Note) signal).text()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
    }

    @Test
    void aListenerHearsOnlyWhatItAskedFor() {
        try (Subscription notes = hub.subscribe(Set.of(Note.class), heard::add)) {
            assertThat(notes).isNotNull();
            hub.emit(new SignalProbe("x"));
            hub.emit(note(1));
            heardAtLeast(1);
        }
        assertThat(heard).containsExactly(note(1));
    }

    @Test
    void aSlowListenerLosesTheOldestAndIsToldHowMany() {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (Subscription slow =
                hub.subscribe(
                        Set.of(Note.class),
                        signal -> {
                            heard.add(signal);
                            stuck.countDown();
                            awaitUninterruptibly(free);
                        },
                        10)) {
            assertThat(slow).isNotNull();
            hub.emit(note(0));
            awaitUninterruptibly(stuck);
            IntStream.rangeClosed(1, 100).forEach(i -> hub.emit(note(i)));
            free.countDown();
            heardAtLeast(12);
        }
        assertThat(heard.get(1)).isEqualTo(new SignalsLost(90));
        assertThat(heard.get(2)).isEqualTo(note(91));
        assertThat(heard.getLast()).isEqualTo(note(100));
    }

    @Test
    void aListenerThatThrowsHearsTheNext() {
        try (Subscription wild =
                hub.subscribe(
                        Set.of(),
                        signal -> {
                            heard.add(signal);
                            throw new IllegalStateException("no");
                        })) {
            assertThat(wild).isNotNull();
            hub.emit(note(1));
            hub.emit(note(2));
            heardAtLeast(2);
        }
    }

    @Test
    void whoHasLeftHearsNothing() {
        hub.subscribe(Set.of(), heard::add).close();
        hub.emit(note(1));
        assertThat(heard).isEmpty();
    }

    @Test
    void signalsOfThirdPartiesCanBeDeclared() {
        assertThat(hub.declared()).containsEntry("chatStateChanged", ChatStateChanged.class);
        hub.declare(SignalProbe.class);
        assertThat(hub.declared()).containsEntry("signalProbe", SignalProbe.class);
    }

    record SignalProbe(String profile) implements org.libervia.domain.ProfileSignal {}

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
