/** A picture that stands for a user, in two nodes: what it is, and its bytes (XEP-0084). */
@NullMarked
@Xep(
        number = 84,
        title = "User Avatar",
        version = "1.1.4",
        namespaces = {AvatarData.NAMESPACE, AvatarMetadata.NAMESPACE},
        features = {AvatarMetadata.NAMESPACE + "+notify"})
package org.libervia.xep.avatar;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
