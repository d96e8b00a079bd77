/** Hash values and their algorithms, as other XEPs embed them (XEP-0300). */
@NullMarked
@Xep(
        number = 300,
        title = "Use of Cryptographic Hash Functions in XMPP",
        version = "1.0.0",
        namespaces = Hash.NAMESPACE,
        features = Hash.NAMESPACE,
        coverage = Xep.Coverage.PARTIAL,
        note = "hash-used is not read; the functions themselves are not here.")
package org.libervia.xep.hashes;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
