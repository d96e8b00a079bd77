/** Whether the other one is typing (XEP-0085). */
@NullMarked
@Xep(
        number = 85,
        title = "Chat State Notifications",
        version = "2.1",
        namespaces = ChatState.NAMESPACE,
        features = ChatState.NAMESPACE)
package org.libervia.xep.chatstates;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
