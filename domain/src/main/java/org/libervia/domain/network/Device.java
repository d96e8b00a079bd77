package org.libervia.domain.network;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.PresenceInfo;

/**
 * A connected resource.
 *
 * @param presence its presence
 * @param identities what it says it is
 */
public record Device(Jid jid, PresenceInfo presence, List<EntityInfo.Identity> identities) {
    public Device {
        identities = List.copyOf(identities);
    }
}
