package org.libervia.bridge.socket.server;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.FacetRegistry.Offer;
import org.libervia.bridge.socket.json.Shapes;

/** The methods of the facets that are offered, read once for each facet. Safe for many threads. */
final class Endpoints {
    /** A method, and the facet to call it on. */
    record Target(Endpoint endpoint, Object facet) {}

    private final FacetRegistry facets;
    private final Shapes shapes = Shapes.strict();
    private final Map<Class<?>, SortedMap<String, Endpoint>> read = new ConcurrentHashMap<>();

    Endpoints(FacetRegistry facets) {
        this.facets = facets;
    }

    /**
     * What {@code facet.method} means.
     *
     * @throws org.libervia.base.error.LiberviaException with {@code MISSING_FEATURE} when there is
     *     no such thing
     */
    Target find(String called) {
        int dot = called.indexOf('.');
        String facet = dot < 0 ? called : called.substring(0, dot);
        Offer offer = facets.named(facet).orElseThrow(() -> FacetRegistry.missing(facet));
        Endpoint endpoint = of(facet, offer.type()).get(called.substring(dot + 1));
        if (endpoint == null) {
            throw FacetRegistry.missing(called);
        }
        return new Target(endpoint, offer.facet());
    }

    /** The methods of a facet, by name. */
    SortedMap<String, Endpoint> of(String facet, Class<?> type) {
        return read.computeIfAbsent(
                type,
                unread -> {
                    SortedMap<String, Endpoint> methods = new TreeMap<>();
                    for (Method method : unread.getMethods()) {
                        methods.put(method.getName(), Endpoint.of(facet, method, shapes));
                    }
                    return methods;
                });
    }

    FacetRegistry facets() {
        return facets;
    }

    Shapes shapes() {
        return shapes;
    }
}
