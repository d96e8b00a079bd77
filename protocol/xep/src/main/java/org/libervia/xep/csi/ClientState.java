package org.libervia.xep.csi;

import org.libervia.xep.ElementReader;
import org.libervia.xep.Payload;
import org.libervia.xmpp.xml.XmlElement;

/** What a client says of itself, in an element beside the stanzas (XEP-0352 §4). */
public enum ClientState implements Payload {
    ACTIVE,
    INACTIVE;

    public static final String NAMESPACE = "urn:xmpp:csi:0";

    private String local() {
        return this == ACTIVE ? "active" : "inactive";
    }

    /** Whether a server with these stream features listens to it (§4.1). */
    public static boolean isOffered(XmlElement streamFeatures) {
        return streamFeatures.child("csi", NAMESPACE).isPresent();
    }

    /** Reads {@code <active/>} or {@code <inactive/>}. */
    public static ClientState read(XmlElement element) {
        ClientState state = element.local().equals("active") ? ACTIVE : INACTIVE;
        ElementReader.of(element, state.local(), NAMESPACE);
        return state;
    }

    @Override
    public XmlElement write() {
        return XmlElement.empty(local(), NAMESPACE);
    }
}
