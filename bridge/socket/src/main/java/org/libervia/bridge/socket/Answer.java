package org.libervia.bridge.socket;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.socket.json.Json;
import org.libervia.bridge.socket.json.Shapes;
import org.libervia.bridge.socket.json.Slot;
import org.libervia.bridge.socket.wire.Envelope;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** The answer to a call, which may be still to come. */
final class Answer {
    private final CompletableFuture<Envelope> line = new CompletableFuture<>();
    private final Shapes shapes;

    Answer(Shapes shapes) {
        this.shapes = shapes;
    }

    void arrived(Envelope envelope) {
        line.complete(envelope);
    }

    void lost(LiberviaException why) {
        line.completeExceptionally(why);
    }

    /**
     * Waits for the answer and reads its result.
     *
     * @param result the type of the result, or null when there is none
     * @param timeout how long to wait, or null for as long as it takes
     * @throws LiberviaException what the backend answered, or why there is no answer
     */
    @Nullable Object await(@Nullable Slot result, @Nullable Duration timeout) {
        Envelope answer = await(timeout);
        try {
            if (answer.error() >= 0) {
                Slot error = shapes.slot("error", RemoteError.class, () -> RemoteError.class);
                throw ((RemoteError) Objects.requireNonNull(read(answer, answer.error(), error)))
                        .toException();
            }
            return result == null || answer.result() < 0
                    ? null
                    : read(answer, answer.result(), result);
        } catch (JacksonException broken) {
            throw new LiberviaException(
                    Problem.BRIDGE, "The backend's answer can't be read.", broken);
        }
    }

    private static @Nullable Object read(Envelope answer, int from, Slot slot) {
        try (JsonParser in = Json.parser(answer.text(), from)) {
            Json.next(in);
            return slot.read(in, slot.name());
        }
    }

    private Envelope await(@Nullable Duration timeout) {
        try {
            return timeout == null ? line.get() : line.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(
                    Problem.CANCELLED, "Stopped while the backend was working on it.", stopped);
        } catch (TimeoutException late) {
            throw new LiberviaException(
                    Problem.BRIDGE,
                    "The backend did not answer within "
                            + timeout
                            + ": does it hang? Its log tells more.",
                    late);
        } catch (ExecutionException failed) {
            String why = failed.getCause() == null ? null : failed.getCause().getMessage();
            throw new LiberviaException(Problem.BRIDGE, String.valueOf(why), failed.getCause());
        }
    }
}
