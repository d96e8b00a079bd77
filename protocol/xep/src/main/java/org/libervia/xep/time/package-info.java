/** What time it is where an entity is (XEP-0202). */
@NullMarked
@Xep(
        number = 202,
        title = "Entity Time",
        version = "2.0",
        namespaces = EntityTime.NAMESPACE,
        features = EntityTime.NAMESPACE)
package org.libervia.xep.time;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
