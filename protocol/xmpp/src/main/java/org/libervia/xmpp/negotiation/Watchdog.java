package org.libervia.xmpp.negotiation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.XmlChannel;

/**
 * Closes a channel on which the negotiation takes too long as a whole: a peer that sends a byte now
 * and then keeps each wait short, and would hold us for ever.
 */
final class Watchdog implements AutoCloseable {
    private final XmlChannel channel;
    private final Duration most;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean late;

    private Watchdog(XmlChannel channel, Duration most) {
        this.channel = channel;
        this.most = most;
        Thread.ofVirtual().name("negotiation-watchdog").start(this::watch);
    }

    /**
     * Does what is to be done over a new channel; closes that when it fails, or takes longer than
     * this.
     *
     * @throws LiberviaException {@code TIMEOUT} when it took too long
     */
    static <T> T over(XmlChannel channel, Duration most, Function<XmlChannel, T> work) {
        boolean done = false;
        try (Watchdog watchdog = new Watchdog(channel, most)) {
            T result = watchdog.run(work);
            done = true;
            return result;
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    private <T> T run(Function<XmlChannel, T> work) {
        try {
            return work.apply(channel);
        } catch (LiberviaException failed) {
            throw explain(failed);
        }
    }

    private void watch() {
        try {
            if (!done.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                late = true;
                channel.close();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a failure is to be told as: that it took too long, if that is what it was. */
    private LiberviaException explain(LiberviaException failed) {
        return late
                ? new XmppException(
                        Problem.TIMEOUT,
                        channel.description()
                                + " did not get ready within "
                                + most.toSeconds()
                                + " s. Try again later, or ask its administrator.",
                        failed)
                : failed;
    }

    @Override
    public void close() {
        done.countDown();
    }
}
