/** A stanza inside another one (XEP-0297). */
@NullMarked
@Xep(
        number = 297,
        title = "Stanza Forwarding",
        version = "1.0",
        namespaces = Forwarded.NAMESPACE,
        features = Forwarded.NAMESPACE)
package org.libervia.xep.forward;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
