package org.libervia.xep.pubsub;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What somebody may do with a node (XEP-0060 §4.1).
 *
 * @param node the node, or null where it is said around it
 * @param jid who, or null where it is who asked
 * @param affiliation {@code owner}, {@code publisher}, {@code publish-only}, {@code member}, {@code
 *     none}, {@code outcast}, or what another specification defines
 */
public record Affiliation(@Nullable String node, @Nullable Jid jid, String affiliation) {

    public Affiliation {
        if (affiliation.isEmpty()) {
            throw new IllegalArgumentException("an affiliation has a name");
        }
    }

    static Affiliation read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new Affiliation(
                element.attribute("node"), reader.jid("jid"), reader.required("affiliation"));
    }

    XmlElement write(String namespace) {
        return XmlElement.builder("affiliation", namespace)
                .attribute("node", node)
                .attribute("jid", jid)
                .attribute("affiliation", affiliation)
                .build();
    }
}
