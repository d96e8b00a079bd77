package org.libervia.xmpp.xml;

import java.util.List;

/**
 * Writes elements as XML text; a namespace is declared where it changes. Whatever the values hold,
 * what is written is well-formed: characters that XML can't carry become U+FFFD.
 */
public final class XmlWriter {
    private final StringBuilder out;
    private final boolean inStream;

    /**
     * @param inStream whether the prefix {@code stream} stands for the streams namespace where the
     *     text will be
     */
    XmlWriter(StringBuilder out, boolean inStream) {
        this.out = out;
        this.inStream = inStream;
    }

    /** The element as a document of its own. */
    public static String write(XmlElement element) {
        return write(element, "");
    }

    /** The element as it stands inside one whose default namespace is {@code surrounding}. */
    public static String write(XmlElement element, String surrounding) {
        StringBuilder out = new StringBuilder(256);
        new XmlWriter(out, false).element(element, surrounding);
        return out.toString();
    }

    void element(XmlElement element, String surrounding) {
        String namespace = element.namespace();
        String prefix = prefix(namespace);
        out.append('<').append(prefix).append(element.local());
        String inside = prefix.isEmpty() ? namespace : surrounding;
        if (!inside.equals(surrounding)) {
            out.append(" xmlns='");
            XmlEscape.value(inside, out);
            out.append('\'');
        }
        attributes((XmlAttributes) element.attributes());
        List<XmlNode> children = element.children();
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (int i = 0; i < children.size(); i++) {
            switch (children.get(i)) {
                case XmlElement inner -> element(inner, inside);
                case XmlText text -> XmlEscape.text(text.text(), out);
            }
        }
        out.append("</").append(prefix).append(element.local()).append('>');
    }

    void attributes(XmlAttributes attributes) {
        int prefixes = 0;
        for (int i = 0; i < attributes.size(); i++) {
            XmlName name = attributes.name(i);
            out.append(' ');
            if (name.namespace().equals(XmlName.XML)) {
                out.append("xml:");
            } else if (!name.namespace().isEmpty()) {
                String prefix = "a" + prefixes++;
                out.append("xmlns:").append(prefix).append("='");
                XmlEscape.value(name.namespace(), out);
                out.append("' ").append(prefix).append(':');
            }
            out.append(name.local()).append("='");
            XmlEscape.value(attributes.value(i), out);
            out.append('\'');
        }
    }

    private String prefix(String namespace) {
        if (inStream && namespace.equals(XmlStreamReader.STREAMS)) {
            return "stream:";
        }
        return namespace.equals(XmlName.XML) ? "xml:" : "";
    }
}
