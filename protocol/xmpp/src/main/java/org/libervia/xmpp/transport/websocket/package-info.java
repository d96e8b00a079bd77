/**
 * Streams over WebSocket (RFC 7395): each message is one element, {@code <open/>} and {@code
 * <close/>} stand for header and end. Where the socket is, the domain says over HTTPS (XEP-0156).
 */
@NullMarked
package org.libervia.xmpp.transport.websocket;

import org.jspecify.annotations.NullMarked;
