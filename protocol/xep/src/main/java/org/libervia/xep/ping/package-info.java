/** Whether an entity answers (XEP-0199). */
@NullMarked
@Xep(
        number = 199,
        title = "XMPP Ping",
        version = "2.0.1",
        namespaces = Ping.NAMESPACE,
        features = Ping.NAMESPACE)
package org.libervia.xep.ping;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
