package org.libervia.xep.disco;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Something that an entity has (XEP-0030 §4.1).
 *
 * @param jid where it can be asked further
 * @param node the node to ask there, or null
 * @param name a name for people, or null
 * @param extensions whatever else came with it
 */
public record DiscoItem(
        Jid jid, @Nullable String node, @Nullable String name, List<XmlElement> extensions) {
    public DiscoItem {
        extensions = List.copyOf(extensions);
    }

    public DiscoItem(Jid jid, @Nullable String node, @Nullable String name) {
        this(jid, node, name, List.of());
    }

    static DiscoItem read(XmlElement element) {
        return new DiscoItem(
                ElementReader.of(element).requiredJid("jid"),
                element.attribute("node"),
                element.attribute("name"),
                element.elements().toList());
    }

    XmlElement write() {
        return XmlElement.builder("item", DiscoItems.NAMESPACE)
                .attribute("jid", jid)
                .attribute("node", node)
                .attribute("name", name)
                .children(extensions)
                .build();
    }
}
