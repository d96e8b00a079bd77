/**
 * Copies of what the account's other clients send and receive (XEP-0280). A copy counts only when
 * it comes from the own account's bare JID (§11): the feature that handles it checks that.
 */
@NullMarked
@Xep(
        number = 280,
        title = "Message Carbons",
        version = "1.0.1",
        namespaces = Carbon.NAMESPACE,
        features = Carbon.NAMESPACE)
package org.libervia.xep.carbons;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
