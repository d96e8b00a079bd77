package org.libervia.bridge;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.libervia.domain.Bridge;
import org.libervia.domain.Signal;

/** The bridge of a frontend in the backend's own process: facets are called as they are. */
public final class EmbeddedBridge implements Bridge {
    private final FacetRegistry facets;
    private final SignalHub signals;
    private final CopyOnWriteArrayList<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    public EmbeddedBridge(FacetRegistry facets, SignalHub signals) {
        this.facets = facets;
        this.signals = signals;
    }

    @Override
    public <F> F facet(Class<F> type) {
        return facets.get(type);
    }

    @Override
    public Subscription subscribe(Set<Class<? extends Signal>> types, Consumer<Signal> listener) {
        Subscription opened = signals.subscribe(types, listener);
        subscriptions.add(opened);
        return () -> {
            subscriptions.remove(opened);
            opened.close();
        };
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }
}
