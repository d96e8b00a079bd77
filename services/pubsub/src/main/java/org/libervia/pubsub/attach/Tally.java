package org.libervia.pubsub.attach;

import java.util.HashMap;
import java.util.Map;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.xep.attachments.Attachments;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What somebody's attachments count for, or the difference between two states of them.
 *
 * @param amounts how much of what; nothing is there for nothing
 */
record Tally(Map<Thing, Long> amounts) {
    /** The service that people answer events with (XEP-0471). */
    static final String EVENTS = "urn:xmpp:calendar-events:0";

    private static final int MOST_REACTIONS = 50;
    private static final int LONGEST_REACTION = 64;

    Tally {
        amounts = Map.copyOf(amounts);
    }

    /** Kinds of what is counted. */
    enum Kind {
        NOTICED("noticed"),
        REACTION("reaction"),
        CONFIRMED("confirmed"),
        EXPECTED("expected");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * Something that is counted.
     *
     * @param value with what somebody reacts, else empty
     */
    record Thing(Kind kind, String value) {}

    /** What an item counts for. */
    static Tally of(StoredItem item) {
        Map<Thing, Long> amounts = new HashMap<>();
        item.content()
                .filter(content -> content.is("attachments", Attachments.NAMESPACE))
                .ifPresent(content -> {
                    if (content.child("noticed", Attachments.NAMESPACE).isPresent()) {
                        amounts.put(new Thing(Kind.NOTICED, ""), 1L);
                    }
                    content.child("reactions", Attachments.NAMESPACE)
                            .ifPresent(reactions -> reactions(reactions, amounts));
                    content.child("rsvp", EVENTS)
                            .flatMap(rsvp -> rsvp.child("x", DataForm.NAMESPACE))
                            .ifPresent(form -> attendance(form, amounts));
                });
        return new Tally(amounts);
    }

    private static void reactions(XmlElement reactions, Map<Thing, Long> amounts) {
        reactions
                .elements("reaction", Attachments.NAMESPACE)
                .map(reaction -> reaction.text().strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_REACTION)
                .distinct()
                .limit(MOST_REACTIONS)
                .forEach(text -> amounts.put(new Thing(Kind.REACTION, text), 1L));
    }

    private static void attendance(XmlElement form, Map<Thing, Long> amounts) {
        String attending = value(form, "attending");
        long people = people(value(form, "participants_number"));
        if (attending.equals("yes")) {
            amounts.put(new Thing(Kind.CONFIRMED, ""), people);
        }
        if (attending.equals("yes") || attending.equals("maybe")) {
            amounts.put(new Thing(Kind.EXPECTED, ""), people);
        }
    }

    private static String value(XmlElement form, String var) {
        return form.elements("field", DataForm.NAMESPACE)
                .filter(field -> var.equals(field.attribute("var")))
                .findFirst()
                .flatMap(field -> field.childText("value"))
                .map(String::strip)
                .orElse("");
    }

    private static long people(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** This without that. */
    Tally minus(Tally other) {
        Map<Thing, Long> rest = new HashMap<>(amounts);
        other.amounts.forEach((thing, amount) -> rest.merge(thing, -amount, Long::sum));
        rest.values().removeIf(amount -> amount == 0);
        return new Tally(rest);
    }

    /** This and that. */
    Tally plus(Tally other) {
        Map<Thing, Long> sum = new HashMap<>(amounts);
        other.amounts.forEach((thing, amount) -> sum.merge(thing, amount, Long::sum));
        sum.values().removeIf(amount -> amount == 0);
        return new Tally(sum);
    }

    static Tally nothing() {
        return new Tally(Map.of());
    }
}
