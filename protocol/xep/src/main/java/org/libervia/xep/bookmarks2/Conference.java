package org.libervia.xep.bookmarks2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/**
 * A bookmark; the item's id is the room's address (XEP-0402 §2).
 *
 * @param name for people, or null
 * @param autojoin whether to enter at every connection
 * @param nick the name to take there, or null
 * @param password what the room asks for, or null
 * @param extensions what other programs keep there, as it came
 */
public record Conference(
        @Nullable String name,
        boolean autojoin,
        @Nullable String nick,
        @Nullable String password,
        List<XmlElement> extensions)
        implements Payload {

    /** Also the name of the node. */
    public static final String NAMESPACE = "urn:xmpp:bookmarks:1";

    public Conference {
        extensions = List.copyOf(extensions);
    }

    /**
     * Reads {@code <conference/>}.
     *
     * @throws org.libervia.xep.InvalidElementException when {@code autojoin} is no truth value
     */
    public static Conference read(XmlElement element) {
        ElementReader reader = ElementReader.of(element, "conference", NAMESPACE);
        return new Conference(
                reader.attribute("name"),
                reader.flag("autojoin", false),
                reader.childText("nick"),
                reader.childText("password"),
                element.child("extensions", NAMESPACE)
                        .map(extensions -> extensions.elements().toList())
                        .orElse(List.of()));
    }

    @Override
    public XmlElement write() {
        XmlElement.Builder conference =
                XmlElement.builder("conference", NAMESPACE)
                        .attribute("name", name)
                        .attribute("autojoin", autojoin ? "true" : null)
                        .optionalTextChild("nick", nick)
                        .optionalTextChild("password", password);
        if (!extensions.isEmpty()) {
            conference.child(
                    XmlElement.builder("extensions", NAMESPACE).children(extensions).build());
        }
        return conference.build();
    }

    /** Without the password, which belongs in no log. */
    @Override
    public String toString() {
        return "Conference[" + name + ", " + autojoin + "]";
    }
}
