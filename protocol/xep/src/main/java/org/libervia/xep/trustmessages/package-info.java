/**
 * Messages about which keys to trust (XEP-0434); what follows from them is decided by the library
 * {@code org.libervia.omemo} (XEP-0450).
 */
@NullMarked
@Xep(
        number = 434,
        title = "Trust Messages (TM)",
        version = "0.6.0",
        namespaces = TrustMessage.NAMESPACE,
        note = "Addresses with keys are read by the library protocol/omemo.")
package org.libervia.xep.trustmessages;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
