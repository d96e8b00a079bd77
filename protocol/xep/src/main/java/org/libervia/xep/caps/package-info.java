/**
 * A short name for what a client can do, in its presence (XEP-0115): {@link
 * org.libervia.xep.caps.Caps} is that name, {@link org.libervia.xep.caps.CapsString} what is hashed
 * for it, and what must not be trusted (§5.4). The hash function comes from the caller.
 */
@NullMarked
@Xep(
        number = 115,
        title = "Entity Capabilities",
        version = "1.6.0",
        namespaces = Caps.NAMESPACE,
        features = Caps.NAMESPACE,
        note = "The legacy format of §9.1, without hash, is not verified.")
package org.libervia.xep.caps;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
