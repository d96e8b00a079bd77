package org.libervia.xmpp.xml;

import java.util.Map;

/** Writes elements as XML text; a namespace is declared where it changes. */
public final class XmlWriter {
    private final StringBuilder out;

    private XmlWriter(StringBuilder out) {
        this.out = out;
    }

    /** The element as a document of its own. */
    public static String write(XmlElement element) {
        return write(element, "");
    }

    /** The element as it stands inside one whose default namespace is {@code surrounding}. */
    public static String write(XmlElement element, String surrounding) {
        StringBuilder out = new StringBuilder(256);
        new XmlWriter(out).element(element, surrounding);
        return out.toString();
    }

    private void element(XmlElement element, String surrounding) {
        String namespace = element.namespace();
        out.append('<').append(element.local());
        if (!namespace.equals(surrounding)) {
            out.append(" xmlns='");
            escape(namespace, true);
            out.append('\'');
        }
        int prefixes = 0;
        for (Map.Entry<XmlName, String> attribute : element.attributes().entrySet()) {
            XmlName name = attribute.getKey();
            out.append(' ');
            if (name.namespace().equals(XmlName.XML)) {
                out.append("xml:");
            } else if (!name.namespace().isEmpty()) {
                String prefix = "a" + prefixes++;
                out.append("xmlns:").append(prefix).append("='");
                escape(name.namespace(), true);
                out.append("' ").append(prefix).append(':');
            }
            out.append(name.local()).append("='");
            escape(attribute.getValue(), true);
            out.append('\'');
        }
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlElement inner -> element(inner, namespace);
                case XmlText text -> escape(text.text(), false);
            }
        }
        out.append("</").append(element.local()).append('>');
    }

    private void escape(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#13;");
                case '\'', '\n', '\t' -> {
                    if (inAttribute) {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
                default -> out.append(c);
            }
        }
    }
}
