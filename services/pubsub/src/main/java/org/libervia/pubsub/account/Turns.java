package org.libervia.pubsub.account;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.libervia.base.Jid;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * How many questions to other services are under way, which may never answer: some of each account,
 * and some in all, so that there is room for everything else.
 */
public final class Turns {
    private final int each;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Jid, Integer> taken = new HashMap<>();
    private int all;

    /**
     * Nothing is under way.
     *
     * @param each how many there may be of one account
     * @param most how many there may be in all
     */
    public Turns(int each, int most) {
        this.each = each;
        this.most = most;
    }

    /**
     * Asks.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code resource-constraint} when too many are
     *     under way
     */
    public <T> T with(Jid account, Supplier<T> question) {
        Jid bare = account.bare();
        begin(bare);
        try {
            return question.get();
        } finally {
            end(bare);
        }
    }

    private void begin(Jid account) {
        lock.lock();
        try {
            if (all >= most || taken.getOrDefault(account, 0) >= each) {
                throw Refusal.of(
                        StanzaError.Type.WAIT,
                        "resource-constraint",
                        "Other services are being asked already. Try again when they have answered.");
            }
            taken.merge(account, 1, Integer::sum);
            all++;
        } finally {
            lock.unlock();
        }
    }

    private void end(Jid account) {
        lock.lock();
        try {
            taken.computeIfPresent(account, (who, count) -> count == 1 ? null : count - 1);
            all--;
        } finally {
            lock.unlock();
        }
    }
}
