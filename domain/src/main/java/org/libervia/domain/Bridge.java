package org.libervia.domain;

import java.util.Set;
import java.util.function.Consumer;

/**
 * The only door for frontends: facets to call, signals to hear. The same in the backend's own
 * process and through a socket.
 */
public interface Bridge extends AutoCloseable {

    /**
     * The facet of this type.
     *
     * @throws org.libervia.base.error.LiberviaException with {@code MISSING_FEATURE} when the
     *     backend does not have it
     */
    <F> F facet(Class<F> type);

    /**
     * Hears signals of these types, one after the other, until the subscription is closed. An empty
     * set means all. A listener that is too slow loses the oldest signals and is told how many by
     * {@link SignalsLost}.
     */
    Subscription subscribe(Set<Class<? extends Signal>> types, Consumer<Signal> listener);

    @Override
    void close();

    /** Ends a subscription when closed; what was emitted before is heard first. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
