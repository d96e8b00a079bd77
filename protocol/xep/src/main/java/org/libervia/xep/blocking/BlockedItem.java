package org.libervia.xep.blocking;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Whom a command is about (XEP-0191 §3).
 *
 * @param jid an address; that of a domain stands for all of its accounts
 * @param extensions what else is said, a report of spam for example
 */
public record BlockedItem(Jid jid, List<XmlElement> extensions) {

    public BlockedItem {
        extensions = List.copyOf(extensions);
    }

    /** An item that names an address and no more. */
    public static BlockedItem of(Jid jid) {
        return new BlockedItem(jid, List.of());
    }

    static BlockedItem read(XmlElement element) {
        ElementReader reader = ElementReader.of(element);
        return new BlockedItem(reader.requiredJid("jid"), reader.foreign().toList());
    }

    XmlElement write() {
        return XmlElement.builder("item", BlockCommand.NAMESPACE)
                .attribute("jid", jid)
                .children(extensions)
                .build();
    }
}
