package org.libervia.feature.messages;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.XmppStream;

/**
 * Whether new messages may leave at once, or must wait behind what the outbox holds. Closed until
 * opened, for each stream anew: what is left to do for an older stream moves it no more.
 */
final class SendGate {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable XmppStream current;
    private boolean open;

    /** What is being stored, or is stored and has not come to the gate yet. */
    private final Set<String> underWay = new HashSet<>();

    /** From now on messages leave by this stream, once the gate is opened for it. */
    void connected(XmppStream fresh) {
        lock.lock();
        try {
            current = fresh;
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /** The stream by which messages leave, null when there is none. */
    @Nullable XmppStream current() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** A message is about to be stored. */
    void expect(String uid) {
        lock.lock();
        try {
            underWay.add(uid);
        } finally {
            lock.unlock();
        }
    }

    /** It was not stored. */
    void forget(String uid) {
        lock.lock();
        try {
            underWay.remove(uid);
        } finally {
            lock.unlock();
        }
    }

    /**
     * A message leaves from the outbox; if it was on its way to the gate as well, it won't pass.
     *
     * @return false when the stream is not the current one any more
     */
    boolean take(XmppStream stream, String uid) {
        lock.lock();
        try {
            if (!stream.equals(current)) {
                return false;
            }
            underWay.remove(uid);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Runs {@code send} if the gate is open, and the message has not left from the outbox; senders
     * pass one after the other.
     */
    void ifOpen(String uid, Consumer<XmppStream> send) {
        lock.lock();
        try {
            if (underWay.remove(uid) && open && current != null) {
                send.accept(current);
            }
        } catch (StreamClosedException gone) {
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Opens for a stream if {@code nothingWaits}, which is asked while nobody can pass.
     *
     * @return false when something waits; true also when the stream is not the current one any
     *     more, and so has nothing left to send
     */
    boolean openIf(XmppStream stream, BooleanSupplier nothingWaits) {
        lock.lock();
        try {
            if (!stream.equals(current)) {
                return true;
            }
            open = nothingWaits.getAsBoolean();
            return open;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            current = null;
            open = false;
        } finally {
            lock.unlock();
        }
    }
}
