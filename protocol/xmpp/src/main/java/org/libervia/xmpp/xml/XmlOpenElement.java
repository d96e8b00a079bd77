package org.libervia.xmpp.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element whose end was not read yet; used again for the next one at the same depth. */
final class XmlOpenElement {
    private static final int LARGEST_KEPT = 64;

    XmlNames.Raw raw = XmlNames.NONE;
    XmlName name = XmlNames.NONE.inElement("");
    XmlAttributes attributes = XmlAttributes.NONE;

    /** How many namespace declarations were in force before this element's own. */
    int declared;

    private List<XmlNode> children = new ArrayList<>(4);
    private @Nullable String text;
    private @Nullable StringBuilder joined;

    /** Adds character data; what stands side by side becomes one text. */
    void text(String more) {
        if (more.isEmpty()) {
            return;
        }
        if (text == null) {
            text = more;
        } else {
            joined = joined == null ? new StringBuilder(text) : joined;
            joined.append(more);
        }
    }

    void child(XmlElement child) {
        flush();
        children.add(child);
    }

    /** The element as read; nothing of it stays here. */
    XmlElement close() {
        flush();
        XmlElement element = new XmlElement(name, attributes, List.copyOf(children));
        if (children.size() > LARGEST_KEPT) {
            children = new ArrayList<>(4);
        } else {
            children.clear();
        }
        attributes = XmlAttributes.NONE;
        return element;
    }

    private void flush() {
        if (text != null) {
            children.add(new XmlText(joined == null ? text : joined.toString()));
            text = null;
            joined = null;
        }
    }
}
