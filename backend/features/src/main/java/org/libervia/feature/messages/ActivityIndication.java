package org.libervia.feature.messages;

import org.libervia.backend.feature.Session;

/** Provided by the feature that tells servers whether somebody is looking (XEP-0352). */
public interface ActivityIndication {
    void active(Session session, boolean active);
}
