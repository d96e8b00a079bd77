package org.libervia.omemo.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.keys.IdentityKey;

/**
 * What was decided about keys, by the user and by the devices that the user trusts. Immutable.
 *
 * <p>Nothing is decided about a key at first. As long as nobody decided about any key of an
 * account, its keys are trusted blindly when something is sent ({@link #sendingTo}). A device that
 * is trusted may decide too: one of the same account about that account's keys, one of one's own
 * about anybody's (XEP-0450). What an untrusted device says is kept until it is trusted.
 *
 * @param own the bare address of one's own account
 * @param levels what was decided; a key that is absent is undecided
 * @param decided when it was decided, in seconds since 1970
 * @param waiting what devices say that are not trusted yet, at most {@link #MOST_WAITING}
 */
public record TrustBook(
        String own, Map<KeyOf, Trust> levels, Map<KeyOf, Long> decided, List<Statement> waiting)
        implements TrustPolicy {

    /** More than this is not kept of what untrusted devices say: the oldest is given up. */
    public static final int MOST_WAITING = 1000;

    public TrustBook {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        decided = Collections.unmodifiableMap(new LinkedHashMap<>(decided));
        waiting = List.copyOf(waiting);
    }

    /** A book in which nothing is decided. */
    public static TrustBook empty(String own) {
        return new TrustBook(own, Map.of(), Map.of(), List.of());
    }

    @Override
    public Trust of(String account, IdentityKey key) {
        return of(new KeyOf(account, key));
    }

    public Trust of(KeyOf key) {
        return levels.getOrDefault(key, Trust.UNDECIDED);
    }

    /** Whether the user or a trusted device has decided about any key of an account. */
    public boolean hasDecisions(String account) {
        return levels.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().account().equals(account) && isDecision(entry.getValue()));
    }

    private static boolean isDecision(Trust trust) {
        return trust == Trust.TRUSTED || trust == Trust.DISTRUSTED;
    }

    /**
     * The book when something is about to be sent to these keys: those of an account about which
     * nothing was decided are trusted blindly from now on.
     *
     * @param automatic whether keys are managed by XEP-0450: then blind trust ends with the first
     *     decision, and such keys are undecided again
     */
    public TrustBook sendingTo(Iterable<KeyOf> keys, boolean automatic) {
        Map<KeyOf, Trust> next = new LinkedHashMap<>(levels);
        for (KeyOf key : keys) {
            boolean decisions = hasDecisions(key.account());
            if (!decisions && of(key) == Trust.UNDECIDED) {
                next.put(key, Trust.BLINDLY_TRUSTED);
            } else if (decisions && automatic && of(key) == Trust.BLINDLY_TRUSTED) {
                next.remove(key);
            }
        }
        return new TrustBook(own, next, decided, waiting);
    }

    /**
     * The book after the user has decided; see {@link Notices} for what others are told.
     *
     * @param now in seconds since 1970
     */
    public TrustBook decide(KeyOf key, boolean trusted, long now) {
        return applying(new Statement(null, key, trusted, now));
    }

    /**
     * The book after a message about trust came. What may not be said is left out: a contact's
     * device speaks of that contact's keys alone.
     *
     * @param sender the key of the device that sent the message
     * @param at when it was sent, as its envelope says
     */
    public TrustBook receive(KeyOf sender, List<KeyOwner> owners, long at) {
        TrustBook book = this;
        for (KeyOwner owner : owners) {
            if (sender.account().equals(own) || sender.account().equals(owner.account())) {
                for (IdentityKey key : owner.trusted()) {
                    book = book.told(sender, new KeyOf(owner.account(), key), true, at);
                }
                for (IdentityKey key : owner.distrusted()) {
                    book = book.told(sender, new KeyOf(owner.account(), key), false, at);
                }
            }
        }
        return book;
    }

    private TrustBook told(KeyOf sender, KeyOf about, boolean trusted, long at) {
        Statement statement = new Statement(sender, about, trusted, at);
        return switch (of(sender)) {
            case TRUSTED -> applying(statement);
            case DISTRUSTED -> this;
            case BLINDLY_TRUSTED, UNDECIDED -> keeping(statement);
        };
    }

    private TrustBook keeping(Statement statement) {
        List<Statement> more = new ArrayList<>(waiting);
        more.add(statement);
        return new TrustBook(
                own,
                levels,
                decided,
                more.size() > MOST_WAITING
                        ? more.subList(more.size() - MOST_WAITING, more.size())
                        : more);
    }

    /** Applies one statement, and then what the keys say that it makes trusted, and so on. */
    private TrustBook applying(Statement first) {
        Map<KeyOf, Trust> next = new LinkedHashMap<>(levels);
        Map<KeyOf, Long> times = new LinkedHashMap<>(decided);
        List<Statement> rest = new ArrayList<>(waiting);
        Deque<Statement> todo = new ArrayDeque<>(List.of(first));
        while (!todo.isEmpty()) {
            Statement one = todo.removeFirst();
            @Nullable KeyOf by = one.by();
            boolean believed = by == null || next.get(by) == Trust.TRUSTED;
            if (believed && one.at() >= times.getOrDefault(one.about(), Long.MIN_VALUE)) {
                next.put(one.about(), one.trusted() ? Trust.TRUSTED : Trust.DISTRUSTED);
                times.put(one.about(), one.at());
                rest.removeIf(other -> other.about().equals(one.about()) && other.at() < one.at());
                release(one, rest, todo);
            }
        }
        return new TrustBook(own, next, times, rest);
    }

    private static void release(Statement applied, List<Statement> rest, Deque<Statement> todo) {
        for (Statement other : List.copyOf(rest)) {
            if (applied.about().equals(other.by())) {
                rest.remove(other);
                if (applied.trusted()) {
                    todo.add(other);
                }
            }
        }
    }
}
