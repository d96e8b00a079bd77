/** Which picture a visiting card holds, said in presence (XEP-0153). */
@NullMarked
@Xep(
        number = 153,
        title = "vCard-Based Avatars",
        version = "1.1.1",
        namespaces = PhotoUpdate.NAMESPACE,
        features = {})
package org.libervia.xep.vcardavatar;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
