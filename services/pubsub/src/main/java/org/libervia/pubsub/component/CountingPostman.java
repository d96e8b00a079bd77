package org.libervia.pubsub.component;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.event.Postman;
import org.libervia.pubsub.limit.Gate;
import org.libervia.pubsub.metrics.Meters;
import org.libervia.xmpp.xml.XmlElement;

/** Sends through another, but nothing to those who are banned, and counts. */
record CountingPostman(Postman other, Gate gate, Meters meters) implements Postman {
    @Override
    public void send(@Nullable Jid account, XmlElement message) {
        String to = message.attribute("to");
        if (to != null && !gate.isOpen() && !gate.isOpenTo(Jid.parse(to))) {
            return;
        }
        other.send(account, message);
        meters.sent();
    }
}
