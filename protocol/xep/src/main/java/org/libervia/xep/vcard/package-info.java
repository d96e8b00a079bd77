/**
 * The older visiting card (XEP-0054): what an identity needs is typed, the rest is kept as it came.
 */
@NullMarked
@Xep(
        number = 54,
        title = "vcard-temp",
        version = "1.3.0",
        namespaces = VCard.NAMESPACE,
        features = VCard.NAMESPACE)
package org.libervia.xep.vcard;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
