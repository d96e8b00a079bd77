/**
 * How elements get to a server and back: {@link org.libervia.xmpp.transport.XmlChannel}, carried by
 * a TCP connection with TLS (RFC 6120, XEP-0368) or by a WebSocket (RFC 7395). Where the server is
 * comes from DNS or from the caller; whether it is the right one is checked against its
 * certificate. What the elements mean is the stream's business.
 */
@NullMarked
package org.libervia.xmpp.transport;

import org.jspecify.annotations.NullMarked;
