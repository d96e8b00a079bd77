package org.libervia.xep.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A roster, a change to it, or the question for it (RFC 6121 §2.1).
 *
 * @param ver its version: null where there are no versions, empty when a client has none yet
 * @param items the contacts
 */
public record Roster(@Nullable String ver, List<RosterItem> items) implements Payload {

    public static final String NAMESPACE = "jabber:iq:roster";

    /** The stream feature of a server that keeps versions. */
    public static final String VERSIONING = "urn:xmpp:features:rosterver";

    public Roster {
        items = List.copyOf(items);
    }

    /**
     * The question; {@code ver} is what the client has, empty for nothing, null without versions.
     */
    public static Roster query(@Nullable String ver) {
        return new Roster(ver, List.of());
    }

    /** A change of one contact. */
    public static Roster change(RosterItem item) {
        return new Roster(null, List.of(item));
    }

    /** Whether a server with these stream features keeps versions (§2.6.1). */
    public static boolean isVersioned(XmlElement streamFeatures) {
        return streamFeatures.child("ver", VERSIONING).isPresent();
    }

    /**
     * Reads {@code <query/>}.
     *
     * @throws InvalidElementException when a contact has no valid address or an unknown
     *     subscription
     */
    public static Roster read(XmlElement element) {
        return read(
                element,
                wrong -> {
                    throw wrong;
                });
    }

    /**
     * Reads {@code <query/>}, and passes over contacts that can't be read: one of them must not
     * hide all the others.
     *
     * @param passedOver is told what is wrong with each
     */
    public static Roster read(XmlElement element, Consumer<InvalidElementException> passedOver) {
        ElementReader reader = ElementReader.of(element, "query", NAMESPACE);
        return new Roster(
                element.attribute("ver"),
                reader.each("item", item -> readable(item, passedOver)).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<RosterItem> readable(
            XmlElement item, Consumer<InvalidElementException> passedOver) {
        try {
            return Optional.of(RosterItem.read(item));
        } catch (InvalidElementException wrong) {
            passedOver.accept(wrong);
            return Optional.empty();
        }
    }

    @Override
    public XmlElement write() {
        return XmlElement.builder("query", NAMESPACE)
                .attribute("ver", ver)
                .children(items.stream().map(RosterItem::write).toList())
                .build();
    }
}
