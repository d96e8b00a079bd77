/** How somebody wants to be called (XEP-0172). */
@NullMarked
@Xep(
        number = 172,
        title = "User Nickname",
        version = "1.1",
        namespaces = Nick.NAMESPACE,
        features = {Nick.NAMESPACE, Nick.NAMESPACE + "+notify"})
package org.libervia.xep.nick;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
