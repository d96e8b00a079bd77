package org.libervia.xmpp.xml;

/** Character data, unescaped. Neighbouring texts are joined when an element is built. */
public record XmlText(String text) implements XmlNode {}
