/** Rooms to find again, one item of a personal node each (XEP-0402). */
@NullMarked
@Xep(
        number = 402,
        title = "PEP Native Bookmarks",
        version = "1.2.0",
        namespaces = Conference.NAMESPACE,
        features = Conference.NAMESPACE + "+notify")
package org.libervia.xep.bookmarks2;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
