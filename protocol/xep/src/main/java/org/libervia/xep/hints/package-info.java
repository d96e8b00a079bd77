/** Wishes of the sender about how servers treat a message (XEP-0334). */
@NullMarked
@Xep(
        number = 334,
        title = "Message Processing Hints",
        version = "1.0.0",
        namespaces = Hint.NAMESPACE,
        features = Hint.NAMESPACE)
package org.libervia.xep.hints;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
