package org.libervia.xep;

import org.libervia.xmpp.xml.XmlElement;

/** What a stanza, or another payload, can carry: a record that writes itself as one element. */
public interface Payload {

    /** This as an element; reading it again gives an equal record. */
    XmlElement write();
}
