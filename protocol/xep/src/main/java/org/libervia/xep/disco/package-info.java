/** What an entity is, can do, and has (XEP-0030), forms that say more included (XEP-0128). */
@NullMarked
@Xep(
        number = 30,
        title = "Service Discovery",
        version = "2.5.0",
        namespaces = {DiscoInfo.NAMESPACE, DiscoItems.NAMESPACE},
        features = {DiscoInfo.NAMESPACE, DiscoItems.NAMESPACE})
@Xep(number = 128, title = "Service Discovery Extensions", version = "1.0.1")
package org.libervia.xep.disco;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
