package org.libervia.omemo.trust;

import java.util.List;
import java.util.Set;

/**
 * What others are to be told about trust, in an encrypted message (XEP-0450). It is encrypted under
 * {@link TrustPolicy#authenticatedOnly}, for the devices of the audience alone.
 *
 * @param recipient the account that it is sent to
 * @param audience whose devices may read it: the recipient's
 * @param owners what it says, each account once
 */
public record Notice(String recipient, Set<KeyOf> audience, List<KeyOwner> owners) {
    public Notice {
        audience = Set.copyOf(audience);
        owners = List.copyOf(owners);
    }
}
