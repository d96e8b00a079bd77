/**
 * Contacts that can't reach the account (XEP-0191), and the error for those who try to reach them.
 */
@NullMarked
@Xep(
        number = 191,
        title = "Blocking Command",
        version = "1.3",
        namespaces = {BlockCommand.NAMESPACE, Blocked.NAMESPACE},
        features = BlockCommand.NAMESPACE)
package org.libervia.xep.blocking;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
