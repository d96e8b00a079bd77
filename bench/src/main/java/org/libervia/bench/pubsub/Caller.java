package org.libervia.bench.pubsub;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Somebody who asks a service.
 *
 * @param wire what it asks through
 * @param from the address it asks as, empty for that of the stream
 * @param service the service asked
 */
record Caller(Wire wire, String from, String service) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST = 4_000_000;

    /**
     * A question.
     *
     * @param from who asks, empty for the caller itself
     */
    record Question(String type, String payload, String from) {
        static Question pubsub(String type, String content) {
            return new Question(
                    type,
                    "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + content + "</pubsub>",
                    "");
        }

        Question as(String other) {
            return new Question(type, payload, other);
        }
    }

    /** How fast questions were answered, and the first refusal if there was one. */
    record Answered(int count, double seconds, double median, double p99, String refusal) {
        double perSecond() {
            return count / seconds;
        }
    }

    private void send(Question question, Consumer<String> answer) {
        String who = question.from().isEmpty() ? from : question.from();
        String head = "type='" + question.type() + "' to='" + service + "'";
        wire.ask(who.isEmpty() ? head : head + " from='" + who + "'", question.payload(), answer);
    }

    /** Asks; returns the answer, whatever it is. */
    String ask(Question question) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        send(question, answer::complete);
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException silent) {
            throw new IllegalStateException("no answer to " + question.payload(), silent);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whether a question is answered well, and soon. */
    boolean isAnswered(Question question, Duration soon) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        send(question, answer::complete);
        return answer.completeOnTimeout("", soon.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(came -> "result".equals(Wire.attribute(came, "type")))
                .join();
    }

    /**
     * Asks what must succeed.
     *
     * @throws Refused when it doesn't
     */
    String must(Question question) {
        String answer = ask(question);
        if (!"result".equals(Wire.attribute(answer, "type"))) {
            throw new Refused(answer);
        }
        return answer;
    }

    /** The service said no. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String answer) {
            super(answer.substring(Math.max(0, answer.indexOf("<error"))));
        }
    }

    /** Asks so many questions, so many at once. */
    Answered ask(int count, int atOnce, IntFunction<Question> questions) {
        return ask(count, Duration.ofDays(1), atOnce, questions);
    }

    /** Asks for so long, or until so many were asked, so many at once. */
    Answered ask(int count, Duration time, int atOnce, IntFunction<Question> questions) {
        Semaphore room = new Semaphore(atOnce);
        long[] nanos = new long[Math.min(count, MOST)];
        AtomicInteger answered = new AtomicInteger();
        AtomicReference<String> refusal = new AtomicReference<>("");
        long start = System.nanoTime();
        long end = start + Math.min(time.toNanos(), Duration.ofHours(10).toNanos());
        int asked = 0;
        try {
            while (asked < nanos.length && System.nanoTime() < end) {
                if (!room.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("no answer for " + PATIENCE);
                }
                Question question = questions.apply(asked++);
                long sent = System.nanoTime();
                send(
                        question,
                        answer -> {
                            nanos[answered.getAndIncrement()] = System.nanoTime() - sent;
                            if ("error".equals(Wire.attribute(answer, "type"))) {
                                refusal.compareAndSet("", answer);
                            }
                            room.release();
                        });
            }
            if (!room.tryAcquire(atOnce, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("no answer for " + PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos, 0, asked);
        return new Answered(
                asked, seconds, at(nanos, asked, 0.5), at(nanos, asked, 0.99), refusal.get());
    }

    private static double at(long[] sorted, int count, double share) {
        return count == 0 ? 0 : sorted[(int) ((count - 1) * share)] / 1e6;
    }
}
