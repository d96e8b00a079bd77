package org.libervia.feature.contacts;

import java.util.Collection;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;

/** Provided by a feature that is where contacts are not, and shows our presence there: rooms. */
public interface PresenceAudience {

    /** To whom our presence goes too. */
    Collection<Jid> of(Session session);
}
