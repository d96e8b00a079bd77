/**
 * What the older OMEMO puts into stanzas and nodes (XEP-0384 0.3), which most clients speak. As in
 * the room {@code omemo}, records become those of the library.
 */
@NullMarked
@Xep(
        number = 384,
        title = "OMEMO Encryption",
        version = "0.3.0",
        namespaces = LegacyEncrypted.NAMESPACE,
        note = "The version before namespaces ended in numbers.")
package org.libervia.xep.omemolegacy;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
