package org.libervia.pubsub.request;

import org.libervia.xmpp.xml.XmlElement;

/** Pieces of answers that several operations make. */
public final class Answers {
    public static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    public static final String OWNER = PUBSUB + "#owner";

    private Answers() {}

    /** {@code <pubsub/>} with this in it. */
    public static XmlElement pubsub(XmlElement content) {
        return XmlElement.builder("pubsub", PUBSUB).child(content).build();
    }

    /** {@code <pubsub/>} of the namespace for owners with this in it. */
    public static XmlElement owner(XmlElement content) {
        return XmlElement.builder("pubsub", OWNER).child(content).build();
    }
}
