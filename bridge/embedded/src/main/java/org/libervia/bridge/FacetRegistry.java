package org.libervia.bridge;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Facet;

/** The facets that are offered, by the interface that describes each. Safe for many threads. */
public final class FacetRegistry {

    /** A facet that is offered: its interface and what does the work. */
    public record Offer(Class<?> type, Object facet) {}

    private final Map<String, Offer> offers = new ConcurrentHashMap<>();

    private static final String SUFFIX = "Facet";

    /**
     * The name on the wire of the facet that this interface describes: {@code privateData} for
     * {@code PrivateDataFacet}. Its annotation says the same, but takes long to read the first
     * time.
     */
    public static String nameOf(Class<?> type) {
        String simple = type.getSimpleName();
        if (!simple.endsWith(SUFFIX) || simple.length() == SUFFIX.length()) {
            throw new IllegalArgumentException(type.getName() + " is not named as a facet");
        }
        return Character.toLowerCase(simple.charAt(0))
                + simple.substring(1, simple.length() - SUFFIX.length());
    }

    /**
     * Offers a facet.
     *
     * @throws IllegalArgumentException when {@code type} is no facet named by its interface, or two
     *     of its methods have the same name: they could not be told apart on the wire
     * @throws LiberviaException with {@code CONFLICT} when another one of this name is offered
     */
    public <F> void add(Class<F> type, F facet) {
        String name = nameOf(type);
        Facet marked = type.getAnnotation(Facet.class);
        if (marked == null || !type.isInterface() || !marked.value().equals(name)) {
            throw new IllegalArgumentException(
                    type.getName() + " is no interface with @Facet(\"" + name + "\")");
        }
        Set<String> methods = new HashSet<>();
        for (Method method : type.getMethods()) {
            if (!methods.add(method.getName())) {
                throw new IllegalArgumentException(
                        "the facet " + name + " has several methods " + method.getName());
            }
        }
        Offer other = offers.putIfAbsent(name, new Offer(type, type.cast(facet)));
        if (other != null) {
            throw new LiberviaException(
                    Problem.CONFLICT,
                    "A facet named "
                            + name
                            + " is offered already, by "
                            + other.facet().getClass().getName()
                            + ".");
        }
    }

    /** Takes a facet back. */
    public void remove(Class<?> type) {
        offers.remove(nameOf(type));
    }

    /**
     * What is offered for this interface.
     *
     * @throws LiberviaException with {@code MISSING_FEATURE} when nothing is
     */
    public <F> F get(Class<F> type) {
        String name = nameOf(type);
        Offer offer = offers.get(name);
        if (offer == null || !type.isInstance(offer.facet())) {
            throw missing(name);
        }
        return type.cast(offer.facet());
    }

    /** What is offered under this name on the wire. */
    public Optional<Offer> named(String name) {
        @Nullable Offer offer = offers.get(name);
        return Optional.ofNullable(offer);
    }

    /** All that is offered, by name. */
    public SortedMap<String, Offer> all() {
        return new TreeMap<>(offers);
    }

    /** What to throw when a facet is asked for that is not there. */
    public static LiberviaException missing(String name) {
        return new LiberviaException(
                Problem.MISSING_FEATURE,
                "The backend does not offer \""
                        + name
                        + "\": is the feature started (li info plugins)?");
    }
}
