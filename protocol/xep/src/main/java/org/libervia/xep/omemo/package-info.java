/**
 * What OMEMO puts into stanzas and nodes (XEP-0384): the list of devices, bundles, encrypted
 * messages. Elements become records, and these the records of the library {@code
 * org.libervia.omemo}, which checks and decrypts them.
 */
@NullMarked
@Xep(
        number = 384,
        title = "OMEMO Encryption",
        version = "0.9.1",
        namespaces = OmemoEncrypted.NAMESPACE,
        note = "The protocol itself is the library protocol/omemo.")
package org.libervia.xep.omemo;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
