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

    /** Whether any mechanism is bound to the TLS connection. */
    boolean hasBound() {
        return mechanisms.stream().anyMatch(name -> name.endsWith("-PLUS"));
    }

    /** The text that both sides hash to notice a changed offer (XEP-0474 §5.1). */
    String announcement() {
        String names = mechanisms.stream().sorted().collect(Collectors.joining("\u001e"));
        return bindings.isEmpty()
                ? names
                : names
                        + "\u001f"
                        + bindings.stream().sorted().collect(Collectors.joining("\u001e"));
    }
}
