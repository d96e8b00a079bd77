package org.libervia.feature.messages;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Whether new messages may leave at once, or must wait behind what the outbox holds. Closed until
 * opened.
 */
final class SendGate {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean open;

    /** Runs {@code send} if the gate is open; senders pass one after the other. */
    void ifOpen(Runnable send) {
        lock.lock();
        try {
            if (open) {
                send.run();
            }
        } catch (org.libervia.xmpp.StreamClosedException gone) {
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /** Opens if {@code nothingWaits}, which is asked while nobody can pass. */
    boolean openIf(BooleanSupplier nothingWaits) {
        lock.lock();
        try {
            open = nothingWaits.getAsBoolean();
            return open;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            open = false;
        } finally {
            lock.unlock();
        }
    }
}
