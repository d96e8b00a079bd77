/**
 * Ids of occupants that stay the same under any nick (XEP-0421). They count only from rooms that
 * announce them: the feature that uses them checks that.
 */
@NullMarked
@Xep(
        number = 421,
        title = "Occupant identifiers for semi-anonymous MUCs",
        version = "1.0.1",
        namespaces = OccupantId.NAMESPACE)
package org.libervia.xep.occupantid;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
