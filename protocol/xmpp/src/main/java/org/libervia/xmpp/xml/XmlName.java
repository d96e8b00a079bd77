package org.libervia.xmpp.xml;

/** The qualified name of an element or attribute; the namespace is empty when there is none. */
public record XmlName(String namespace, String local) {

    /** The namespace that the prefix {@code xml} always stands for. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** {@code xml:lang}. */
    public static final XmlName LANG = new XmlName(XML, "lang");

    /** The name of an attribute without namespace. */
    public static XmlName plain(String local) {
        return new XmlName("", local);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }
}
