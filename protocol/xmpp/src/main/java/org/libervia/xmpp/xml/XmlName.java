package org.libervia.xmpp.xml;

/** The qualified name of an element or attribute; the namespace is empty when there is none. */
public record XmlName(String namespace, String local) {

    /** The namespace that the prefix {@code xml} always stands for. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** {@code xml:lang}. */
    public static final XmlName LANG = new XmlName(XML, "lang");

    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    /**
     * @throws IllegalArgumentException when {@code local} is no name in XML, which would break the
     *     stream that it is written to
     */
    public XmlName {
        if (!XmlCharacters.isName(local) || namespace.equals(XMLNS)) {
            throw new IllegalArgumentException("“" + local + "” is not a name in XML");
        }
    }

    /** The name of an attribute without namespace. */
    public static XmlName plain(String local) {
        return new XmlName("", local);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }
}
