package org.libervia.xmpp.xml;

import java.util.List;

/**
 * Writes elements as XML text; a namespace is declared where it changes. Whatever the values hold,
 * what is written is well-formed: characters that XML can't carry become U+FFFD.
 */
public final class XmlWriter {
    private final XmlBytes out;
    private final boolean inStream;

    /**
     * @param inStream whether the prefix {@code stream} stands for the streams namespace where the
     *     text will be
     */
    XmlWriter(XmlBytes out, boolean inStream) {
        this.out = out;
        this.inStream = inStream;
    }

    /** The element as a document of its own. */
    public static String write(XmlElement element) {
        return write(element, "");
    }

    /** The element as it stands inside one whose default namespace is {@code surrounding}. */
    public static String write(XmlElement element, String surrounding) {
        XmlBytes out = new XmlBytes();
        new XmlWriter(out, false).element(element, surrounding);
        return out.toString();
    }

    void element(XmlElement element, String surrounding) {
        String namespace = element.namespace();
        String prefix = prefix(namespace);
        out.ascii('<');
        out.ascii(prefix);
        out.text(element.local());
        String inside = prefix.isEmpty() ? namespace : surrounding;
        if (!inside.equals(surrounding)) {
            out.ascii(" xmlns='");
            out.value(inside);
            out.ascii('\'');
        }
        attributes((XmlAttributes) element.attributes());
        List<XmlNode> children = element.children();
        if (children.isEmpty()) {
            out.ascii("/>");
            return;
        }
        out.ascii('>');
        for (int i = 0; i < children.size(); i++) {
            switch (children.get(i)) {
                case XmlElement inner -> element(inner, inside);
                case XmlText text -> out.text(text.text());
            }
        }
        out.ascii("</");
        out.ascii(prefix);
        out.text(element.local());
        out.ascii('>');
    }

    void attributes(XmlAttributes attributes) {
        int prefixes = 0;
        for (int i = 0; i < attributes.size(); i++) {
            XmlName name = attributes.name(i);
            out.ascii(' ');
            if (name.namespace().equals(XmlName.XML)) {
                out.ascii("xml:");
            } else if (!name.namespace().isEmpty()) {
                String prefix = "a" + prefixes++;
                out.ascii("xmlns:");
                out.ascii(prefix);
                out.ascii("='");
                out.value(name.namespace());
                out.ascii("' ");
                out.ascii(prefix);
                out.ascii(':');
            }
            out.text(name.local());
            out.ascii("='");
            out.value(attributes.value(i));
            out.ascii('\'');
        }
    }

    private String prefix(String namespace) {
        if (inStream && namespace.equals(XmlStreamReader.STREAMS)) {
            return "stream:";
        }
        return namespace.equals(XmlName.XML) ? "xml:" : "";
    }
}
