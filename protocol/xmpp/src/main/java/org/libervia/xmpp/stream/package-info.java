/**
 * The stream engine. What was negotiated is carried on by a {@link
 * org.libervia.xmpp.stream.LiveStream}, over other connections when the first is cut; {@link
 * org.libervia.xmpp.stream.Connections} are what programs use.
 */
@NullMarked
@Xep(
        number = 478,
        title = "Stream Limits Advertisement",
        version = "0.2.0",
        namespaces = "urn:xmpp:stream-limits:0",
        coverage = Xep.Coverage.PARTIAL,
        note =
                "Sizes are kept to; a connection is never idle for longer than 30 seconds, whatever is said of that.")
package org.libervia.xmpp.stream;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
