/**
 * Streams over WebSocket (RFC 7395): each message is one element, {@code <open/>} and {@code
 * <close/>} stand for header and end. Where the socket is, the domain says over HTTPS (XEP-0156).
 */
@NullMarked
@Xep(
        number = 156,
        title = "Discovering Alternative XMPP Connection Methods",
        version = "1.4.0",
        namespaces = "urn:xmpp:alt-connections:websocket",
        note = "WebSocket, as found over HTTPS; not BOSH.")
package org.libervia.xmpp.transport.websocket;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
