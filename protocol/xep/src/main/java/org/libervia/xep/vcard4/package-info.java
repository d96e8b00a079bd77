/** The newer visiting card (XEP-0292, RFC 6351). */
@NullMarked
@Xep(
        number = 292,
        title = "vCard4 Over XMPP",
        version = "0.12.0",
        namespaces = VCard4.NAMESPACE,
        features = {},
        coverage = Xep.Coverage.PARTIAL,
        note =
                "The question by iq, of §3, is not there: cards are read from and published to pubsub.")
package org.libervia.xep.vcard4;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
