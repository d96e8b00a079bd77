package org.libervia.xmpp.sasl;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server offers for authentication.
 *
 * @param mechanisms their names
 * @param bindings the kinds of channel binding it says it supports (XEP-0440); empty when it does
 *     not say
 */
public record Offer(Set<String> mechanisms, List<String> bindings) {
    public Offer(Collection<String> mechanisms, Collection<String> bindings) {
        this(mechanisms.stream().collect(Collectors.toUnmodifiableSet()), List.copyOf(bindings));
    }

    public Offer {
        mechanisms = Set.copyOf(mechanisms);
        bindings = List.copyOf(bindings);
    }
}
