package org.libervia.bridge.socket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.Note;

/** What stands behind {@link ProbeFacet} in every test. */
public final class Probe implements ProbeFacet {
    private final SignalHub hub;
    private final Map<String, CountDownLatch> doors = new ConcurrentHashMap<>();

    public Probe(SignalHub hub) {
        this.hub = hub;
    }

    @Override
    public Everything echo(Everything value) {
        return value;
    }

    @Override
    public Optional<String> perhaps(boolean there) {
        return there ? Optional.of("here") : Optional.empty();
    }

    @Override
    public @Nullable String nothing(@Nullable List<String> groups) {
        return groups == null ? null : String.join(",", groups);
    }

    @Override
    public int add(int a, int b) {
        return a + b;
    }

    @Override
    public void refuse(String problem, String message) {
        throw new LiberviaException(Problem.ofCode(problem), message);
    }

    @Override
    public void fail() {
        throw new IllegalStateException("a secret of the backend");
    }

    @Override
    public String await(String key) {
        try {
            door(key).await();
            return key;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(Problem.CANCELLED, "stopped");
        }
    }

    @Override
    public void open(String key) {
        door(key).countDown();
    }

    private CountDownLatch door(String key) {
        return doors.computeIfAbsent(key, unknown -> new CountDownLatch(1));
    }

    @Override
    public String large(int length) {
        return "x".repeat(length);
    }

    @Override
    public void emit(int count) {
        for (int i = 0; i < count; i++) {
            hub.emit(note(i));
        }
    }

    /** The signal of this number. */
    public static Note note(int number) {
        return new Note("alice", Note.Level.INFO, "note", String.valueOf(number));
    }
}
