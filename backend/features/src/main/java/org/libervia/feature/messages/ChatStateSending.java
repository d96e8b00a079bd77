package org.libervia.feature.messages;

import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;

/** Provided by the feature of chat states (XEP-0085). */
public interface ChatStateSending {
    void send(Session session, Jid to, String state);
}
