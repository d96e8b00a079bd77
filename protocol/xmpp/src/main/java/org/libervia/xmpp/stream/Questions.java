package org.libervia.xmpp.stream;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * Questions that wait for their answers. An answer counts only from the entity that was asked (RFC
 * 6120 §8.1.2.1, §8.2.3).
 */
final class Questions {
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final String prefix;
    private final AtomicLong count = new AtomicLong();

    private record Waiting(@Nullable Jid asked, CompletableFuture<Iq> answer) {}

    Questions() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        prefix = HexFormat.of().formatHex(random) + "-";
    }

    /** Sends with an id of its own, and waits. */
    Iq ask(Iq question, Duration deadline, BiConsumer<Iq, Duration> send) {
        long until = System.nanoTime() + deadline.toNanos();
        String id = prefix + Long.toString(count.incrementAndGet(), 36);
        Jid asked = question.to();
        CompletableFuture<Iq> answer = new CompletableFuture<>();
        waiting.put(id, new Waiting(asked, answer));
        try {
            send.accept(new Iq(question.element().withAttribute("id", id)), deadline);
            return checked(asked, answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw new XmppException(
                    Problem.TIMEOUT,
                    (asked == null ? "The server" : asked)
                            + " did not answer within "
                            + deadline.toSeconds()
                            + " seconds.",
                    late);
        } catch (ExecutionException ended) {
            throw new StreamClosedException(
                    "The connection ended before the answer came.", ended.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new XmppException(
                    Problem.CANCELLED, "Stopped while waiting for an answer.", stopped);
        } finally {
            waiting.remove(id);
        }
    }

    private static Iq checked(@Nullable Jid asked, Iq answer) {
        if (answer.element().attribute("type", "").equals("error")) {
            throw new StanzaErrorException(
                    asked,
                    answer.error()
                            .orElse(
                                    StanzaError.of(
                                            StanzaError.Type.CANCEL, "undefined-condition")));
        }
        return answer;
    }

    /** Takes an answer; false when nobody waits for it, or not from there. */
    boolean answered(Iq answer, Jid self, Jid server) {
        String id = answer.id();
        Waiting asked = id == null ? null : waiting.get(id);
        if (asked == null || !isFrom(answer, asked.asked(), self, server)) {
            return false;
        }
        asked.answer().complete(answer);
        return true;
    }

    private static boolean isFrom(Iq answer, @Nullable Jid asked, Jid self, Jid server) {
        Jid from;
        try {
            from = answer.from();
        } catch (InvalidJidException forged) {
            return false;
        }
        if (asked == null || asked.equals(self.bare())) {
            return from == null
                    || from.equals(self.bare())
                    || from.equals(self)
                    || (from.equals(server) && asked == null);
        }
        return asked.equals(from) || (from == null && asked.equals(server));
    }

    /** Ends all of them: the stream is gone. */
    void abandon(XmppException why) {
        waiting.values().forEach(question -> question.answer().completeExceptionally(why));
    }
}
