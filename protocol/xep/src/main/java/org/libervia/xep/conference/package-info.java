/** Invitations into rooms that go straight to the guest (XEP-0249). */
@NullMarked
@Xep(
        number = 249,
        title = "Direct MUC Invitations",
        version = "1.2",
        namespaces = DirectInvitation.NAMESPACE,
        features = DirectInvitation.NAMESPACE)
package org.libervia.xep.conference;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
