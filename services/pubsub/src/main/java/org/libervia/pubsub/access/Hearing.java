package org.libervia.pubsub.access;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.RelationTable.Step;

/** Says for many at once who may hear of what happens in a node (XEP-0496 §4.4). */
public final class Hearing {
    private final Books books;
    private final Access access;

    public Hearing(Books books, Access access) {
        this.books = books;
        this.access = access;
    }

    /** Those of some who may read all that the first node of a way is below. */
    public Set<Jid> above(List<Step> way, Collection<Jid> who) {
        return filter(way, who, true);
    }

    /** Those of some who may read the first node of a way, and all that it is below. */
    public Set<Jid> whole(List<Step> way, Collection<Jid> who) {
        return filter(way, who, false);
    }

    private Set<Jid> filter(List<Step> way, Collection<Jid> who, boolean above) {
        Set<Jid> bares = new LinkedHashSet<>();
        who.forEach(jid -> bares.add(jid.bare()));
        Map<Long, Map<Jid, Affiliation>> known =
                books.affiliations().of(way.stream().map(step -> step.node().id()).toList(), bares);
        Set<Jid> allowed = new LinkedHashSet<>();
        for (Jid jid : bares) {
            Standing standing = access.standing(seen(way, jid, known), jid);
            if (above
                    ? standing.above().stream().allMatch(access::mayRetrieve)
                    : access.mayRetrieve(standing)) {
                allowed.add(jid);
            }
        }
        return allowed;
    }

    private static List<Step> seen(
            List<Step> way, Jid jid, Map<Long, Map<Jid, Affiliation>> known) {
        return way.stream()
                .map(step ->
                        new Step(
                                step.node(),
                                known.getOrDefault(step.node().id(), Map.of())
                                        .getOrDefault(jid, Affiliation.NONE),
                                step.linking(),
                                step.up()))
                .toList();
    }
}
