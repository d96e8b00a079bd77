package org.libervia.xmpp.stream;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what is to leave, in its order, over the connection that there is. It alone writes; a
 * connection on which that fails is closed, which the reader notices.
 */
final class Writing implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    private final Outgoing outgoing;
    private final Supplier<Link> link;
    private final Confirmation confirmation;

    Writing(Outgoing outgoing, Supplier<Link> link, Confirmation confirmation) {
        this.outgoing = outgoing;
        this.link = link;
        this.confirmation = confirmation;
    }

    @Override
    public void run() {
        try {
            for (Outgoing.Batch batch = outgoing.take();
                    !outgoing.hasEnded();
                    batch = outgoing.take()) {
                Link now = link.get();
                if (batch.connection() == now.number()) {
                    write(now, batch);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Link now, Outgoing.Batch batch) {
        boolean written = false;
        try {
            if (!batch.elements().isEmpty()) {
                now.channel().write(Senders.named(now.negotiated().jid(), batch.elements()));
            }
            if (!now.negotiated().managed()) {
                confirmation.written();
            }
            if (batch.last()) {
                now.channel().finish();
            }
            written = true;
        } catch (RuntimeException lost) {
            LOG.debug("{}: nothing more can be written", now.negotiated().jid(), lost);
        } finally {
            if (!written) {
                outgoing.pause(now.number());
                now.channel().close();
            }
        }
    }
}
