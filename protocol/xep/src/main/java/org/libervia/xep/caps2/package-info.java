/**
 * Capabilities named by hashes without the weaknesses of XEP-0115 (XEP-0390): {@link
 * org.libervia.xep.caps2.CapsHashes} are the names, {@link org.libervia.xep.caps2.HashInput} what
 * is hashed for them. The hash functions come from the caller.
 */
@NullMarked
@Xep(
        number = 390,
        title = "Entity Capabilities 2.0",
        version = "0.3.2",
        namespaces = {CapsHashes.NAMESPACE, CapsHashes.OPTIMIZE},
        features = CapsHashes.NAMESPACE)
package org.libervia.xep.caps2;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
