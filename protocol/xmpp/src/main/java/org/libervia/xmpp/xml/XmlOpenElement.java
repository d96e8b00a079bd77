package org.libervia.xmpp.xml;

import java.util.ArrayList;
import java.util.List;

/** An element whose end was not read yet; used again for the next one at the same depth. */
final class XmlOpenElement {
    private static final int LARGEST_KEPT = 64;

    XmlNames.Raw raw = XmlNames.NONE;
    XmlName name = XmlNames.NONE.inElement("");
    XmlAttributes attributes = XmlAttributes.NONE;

    /** How many namespace declarations were in force before this element's own. */
    int declared;

    private List<XmlNode> children = new ArrayList<>(4);

    /** Adds character data; what stands side by side becomes one text in the end. */
    void text(String more) {
        children.add(new XmlText(more));
    }

    void child(XmlElement child) {
        children.add(child);
    }

    /** The element as read; nothing of it stays here. */
    XmlElement close() {
        XmlElement element = new XmlElement(name, attributes, children);
        if (children.size() > LARGEST_KEPT) {
            children = new ArrayList<>(4);
        } else {
            children.clear();
        }
        attributes = XmlAttributes.NONE;
        return element;
    }
}
