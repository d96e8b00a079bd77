package org.libervia.bridge.socket.server;

import java.util.List;
import org.libervia.domain.Signal;

/**
 * A signal on its way to a frontend.
 *
 * @param subscriptions those of the frontend's subscriptions that want it; empty for all
 */
record SentSignal(Signal signal, List<Long> subscriptions) implements Outbox.Mail {
    SentSignal(Signal signal) {
        this(signal, List.of());
    }
}
