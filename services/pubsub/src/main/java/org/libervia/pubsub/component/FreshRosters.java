package org.libervia.pubsub.component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.RosterSource;
import org.libervia.pubsub.access.RosterSource.Worth;
import org.libervia.pubsub.access.RosterWanted;
import org.libervia.pubsub.access.Rosters;
import org.libervia.pubsub.config.AccessModel;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.people.RosterTable;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.CompanionTable;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xep.attachments.AttachmentNodes;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * Sees to it that rosters are here when a transaction needs them. No transaction waits for a
 * server: it is taken back, the roster is fetched, and the transaction is tried again.
 */
final class FreshRosters {
    /** A request may depend on several rosters, and each may have to be fetched. */
    private static final int MOST_FETCHED = 8;

    /** Those who are told wait no longer for one roster. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A server that kept them waiting isn't waited for again for so long. */
    private static final Duration SLOW = Duration.ofMinutes(1);

    private final PubSubStore store;
    private final RosterSource source;

    /** Servers that answer slowly, and until when that counts. */
    private final Map<Jid, Instant> slow = new ConcurrentHashMap<>();

    FreshRosters(PubSubStore store, RosterSource source) {
        this.store = store;
        this.source = source;
    }

    /** For what can't wait for a roster: where there is none that counts, nobody is a contact. */
    Rosters good(Books books) {
        return Rosters.good(books, source);
    }

    /** For a transaction, which must deal with {@link RosterWanted}. */
    Rosters in(Books books) {
        return Rosters.fresh(books, source);
    }

    /**
     * Reads what may want rosters. Who lists very many nodes doesn't wait for the roster of each
     * owner: those that aren't here after some say that nobody is in them.
     */
    <T> T read(BiFunction<Books, Rosters, T> work) {
        for (int tries = 1; tries <= MOST_FETCHED; tries++) {
            try {
                return store.read(books -> work.apply(books, in(books)));
            } catch (RosterWanted wanted) {
                source.fetch(wanted.account());
            }
        }
        return store.read(books -> work.apply(books, good(books)));
    }

    /** Fetches a roster. */
    void fetch(RosterWanted wanted, int tries) {
        if (tries > MOST_FETCHED) {
            throw Refusal.of(
                    StanzaError.Type.WAIT,
                    "resource-constraint",
                    "The rosters that this depends on could not be read. Try again later.");
        }
        source.fetch(wanted.account());
    }

    /** Fetches the roster that the audience of a node depends on, if it is too old. */
    void prepare(Node node) {
        @Nullable Jid account = node.address().account();
        if (account == null) {
            account = contactsOf(node);
        }
        if (account != null && dependsOnRoster(node) && !isSlow(account.server())) {
            prepare(account);
        }
    }

    /** Whose contacts may hear of a node of the service: its one owner's. */
    private @Nullable Jid contactsOf(Node node) {
        boolean open =
                switch (node.config().accessModel()) {
                    case PRESENCE, ROSTER -> false;
                    case OPEN, AUTHORIZE, WHITELIST -> !node.size().guarded();
                };
        if (open) {
            return null;
        }
        List<Jid> owners =
                store.read(books -> {
                    Node authority =
                            books.companions()
                                    .belonging(node)
                                    .map(CompanionTable.Belonging::target)
                                    .orElse(node);
                    return books.affiliations().with(authority, Affiliation.OWNER, 2);
                });
        return owners.size() == 1 ? owners.getFirst() : null;
    }

    private void prepare(Jid account) {
        var fetched =
                store.read(books -> books.rosters().known(account))
                        .map(RosterTable.Known::fetched)
                        .orElse(null);
        if (source.worth(account, fetched, true) == Worth.OLD) {
            fetchSoon(account);
        }
    }

    /** Whether those who hear of it may be those in a roster; of companions others say. */
    private static boolean dependsOnRoster(Node node) {
        return node.config().accessModel() != AccessModel.WHITELIST
                || node.size().guarded()
                || node.config().isRelated()
                || AttachmentNodes.isOne(node.name());
    }

    private boolean isSlow(Jid server) {
        Instant until = slow.get(server);
        return until != null && until.isAfter(Instant.now());
    }

    private void fetchSoon(Jid account) {
        CompletableFuture<Boolean> there = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("pubsub-roster")
                .start(() -> {
                    try {
                        source.fetch(account);
                    } finally {
                        there.complete(true);
                    }
                });
        try {
            boolean _ = there.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            slow.remove(account.server());
        } catch (TimeoutException late) {
            slow.put(account.server(), Instant.now().plus(SLOW));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
