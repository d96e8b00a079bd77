/** That a message was delivered (XEP-0184). */
@NullMarked
@Xep(
        number = 184,
        title = "Message Delivery Receipts",
        version = "1.4.0",
        namespaces = Receipt.NAMESPACE,
        features = Receipt.NAMESPACE)
package org.libervia.xep.receipts;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
