/** How long somebody has been idle or away, or a server up (XEP-0012). */
@NullMarked
@Xep(
        number = 12,
        title = "Last Activity",
        version = "2.0",
        namespaces = LastActivity.NAMESPACE,
        features = LastActivity.NAMESPACE)
package org.libervia.xep.lastactivity;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
