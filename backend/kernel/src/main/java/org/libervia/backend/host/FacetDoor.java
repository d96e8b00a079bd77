package org.libervia.backend.host;

/** Where facets are put for frontends to call. */
@FunctionalInterface
public interface FacetDoor {
    <F> void offer(Class<F> type, F facet);
}
