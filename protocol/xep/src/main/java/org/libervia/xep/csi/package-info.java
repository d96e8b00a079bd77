/** Whether somebody looks at the client, so that the server may save it traffic (XEP-0352). */
@NullMarked
@Xep(
        number = 352,
        title = "Client State Indication",
        version = "1.0.0",
        namespaces = ClientState.NAMESPACE,
        features = {})
package org.libervia.xep.csi;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
