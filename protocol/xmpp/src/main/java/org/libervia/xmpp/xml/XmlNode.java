package org.libervia.xmpp.xml;

/** What an element may contain, in order: elements and text. */
public sealed interface XmlNode permits XmlElement, XmlText {}
