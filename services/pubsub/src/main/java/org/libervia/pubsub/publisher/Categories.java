package org.libervia.pubsub.publisher;

import java.util.Set;
import java.util.TreeSet;
import org.libervia.xmpp.xml.XmlElement;

/** The categories of Atom entries (RFC 4287 §4.2.2). */
final class Categories {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 100;

    private Categories() {}

    /** The terms of a payload; none when it is no entry. */
    static Set<String> of(XmlElement payload) {
        if (!payload.namespace().equals(ATOM) || payload.child("category", ATOM).isEmpty()) {
            return Set.of();
        }
        Set<String> terms = new TreeSet<>();
        payload.elements("category", ATOM)
                .limit(MOST)
                .map(category -> category.attribute("term", ""))
                .filter(term -> !term.isEmpty() && term.length() <= 500)
                .forEach(terms::add);
        return terms;
    }
}
