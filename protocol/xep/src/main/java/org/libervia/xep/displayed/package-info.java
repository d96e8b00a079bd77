/** How far somebody has read, told to their own devices (XEP-0490). */
@NullMarked
@Xep(
        number = 490,
        title = "Message Displayed Synchronization",
        version = "1.0.1",
        namespaces = DisplayedUntil.NAMESPACE,
        features = DisplayedUntil.NAMESPACE + "+notify",
        coverage = Xep.Coverage.PARTIAL,
        note = "The server's help with markers (urn:xmpp:mds:server-assist:0) is not used.")
package org.libervia.xep.displayed;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
