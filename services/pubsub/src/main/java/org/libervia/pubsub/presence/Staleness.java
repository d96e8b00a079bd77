package org.libervia.pubsub.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.libervia.pubsub.online.OnlineResource;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * Finds those who went while nobody told: who was not heard of since the connection was made, or
 * for a day, is asked something. A server answers at once for a resource that isn't there.
 */
final class Staleness {
    private static final int AT_ONCE = 50;
    private static final int BATCHES = 20;
    private static final long PATIENCE_SECONDS = 20;
    private static final Duration QUIET = Duration.ofDays(1);

    /** What servers answer for those who aren't there (RFC 6121 §8.5.3.2, RFC 6120 §8.3.3). */
    private static final Set<String> ABSENT =
            Set.of(
                    "gone",
                    "item-not-found",
                    "recipient-unavailable",
                    "remote-server-not-found",
                    "remote-server-timeout",
                    "service-unavailable");

    private final PubSubStore store;
    private final Enquirer enquirer;
    private final Consumer<List<Sighting>> gone;

    /**
     * Asks through an enquirer.
     *
     * @param gone takes those who aren't there
     */
    Staleness(PubSubStore store, Enquirer enquirer, Consumer<List<Sighting>> gone) {
        this.store = store;
        this.enquirer = enquirer;
        this.gone = gone;
    }

    /** Asks those who weren't heard of since a moment, or for a day; some of very many. */
    void check(Instant since, Instant now) {
        Instant quiet = now.minus(QUIET);
        Instant before = since.isAfter(quiet) ? since : quiet;
        for (int i = 0; i < BATCHES; i++) {
            List<OnlineResource> some =
                    store.read(books -> books.presences().unheard(before, AT_ONCE));
            if (!ask(some, now) || some.size() < AT_ONCE) {
                return;
            }
        }
    }

    /** Whether there was a connection to ask over. */
    private boolean ask(List<OnlineResource> some, Instant now) {
        Map<OnlineResource, CompletableFuture<Iq>> answers = new LinkedHashMap<>();
        for (OnlineResource resource : some) {
            answers.put(
                    resource,
                    enquirer.ask(resource.jid(), DiscoInfo.query(null))
                            .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        List<OnlineResource> there = new ArrayList<>();
        List<Sighting> absent = new ArrayList<>();
        boolean connected = true;
        for (Map.Entry<OnlineResource, CompletableFuture<Iq>> asked : answers.entrySet()) {
            try {
                if (isAbsent(asked.getValue().join())) {
                    absent.add(Sighting.gone(asked.getKey().jid(), asked.getKey().seen()));
                } else {
                    there.add(asked.getKey().seenAt(now));
                }
            } catch (CompletionException failed) {
                if (Silence.is(failed)) {
                    there.add(asked.getKey().seenAt(now));
                } else {
                    connected = false;
                }
            }
        }
        store.write(books -> {
            books.presences().touch(there);
            return there;
        });
        gone.accept(absent);
        return connected;
    }

    private static boolean isAbsent(Iq answer) {
        return answer.element()
                .child("error", Stanza.CLIENT)
                .map(StanzaError::read)
                .filter(error -> ABSENT.contains(error.condition()))
                .isPresent();
    }
}
