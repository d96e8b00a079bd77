package org.libervia.backend.host;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.backend.feature.Behaviour.Question;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** What features offer to frontends and to each other; each thing is offered once. */
public final class Offers {
    private final Map<Class<?>, Object> provided = new ConcurrentHashMap<>();
    private final Map<Class<?>, String> facets = new LinkedHashMap<>();
    private final Set<String> questions = new HashSet<>();
    private final FacetDoor door;

    public Offers(FacetDoor door) {
        this.door = door;
    }

    /** Offers a facet of the kernel itself to frontends. */
    public <F> void facet(Class<F> type, F facet) {
        claim("the backend", type);
        door.offer(type, facet);
    }

    /** Offers something of the kernel itself to features. */
    public <T> void provide(Class<T> type, T offer) {
        provided.put(type, offer);
    }

    /**
     * Adds all that a feature offers, or nothing of it.
     *
     * @throws LiberviaException {@code CONFLICT} when another one offers or answers the same
     */
    void add(StartedFeature feature) {
        for (Class<?> facet : feature.behaviour().facets().keySet()) {
            if (facets.containsKey(facet)) {
                throw taken("the facet " + facet.getName(), facets.get(facet));
            }
        }
        for (Class<?> offer : feature.behaviour().provided().keySet()) {
            if (provided.containsKey(offer)) {
                throw taken(offer.getName(), "another feature");
            }
        }
        for (Question question : feature.behaviour().questions()) {
            if (questions.contains(key(question))) {
                throw taken("answers to " + question.payload(), "another feature");
            }
        }
        feature.behaviour().questions().forEach(question -> questions.add(key(question)));
        provided.putAll(feature.behaviour().provided());
        feature.behaviour().facets().forEach((type, facet) -> put(feature.name(), type, facet));
    }

    private <F> void put(String owner, Class<F> type, Object facet) {
        claim(owner, type);
        door.offer(type, type.cast(facet));
    }

    private void claim(String owner, Class<?> facet) {
        String before = facets.putIfAbsent(facet, owner);
        if (before != null) {
            throw taken("the facet " + facet.getName(), before);
        }
    }

    private static String key(Question question) {
        return question.type() + " " + question.payload();
    }

    private static LiberviaException taken(String what, String by) {
        return new LiberviaException(
                Problem.CONFLICT, "It offers " + what + ", as " + by + " does already.");
    }

    /** What is offered, if it is. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(provided.get(type)).map(type::cast);
    }
}
