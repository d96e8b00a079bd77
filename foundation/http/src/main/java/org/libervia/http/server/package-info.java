/**
 * The server itself: HTTP/1.1 (RFC 9112) and WebSocket (RFC 6455) on blocking sockets, a virtual
 * thread for each connection. {@link org.libervia.http.server.HttpServer} accepts; a {@code
 * Connection} reads requests, strictly, and has the handler's responses delivered; a {@code Watch}
 * closes connections whose client lets a deadline pass, whatever they wait in.
 *
 * <p>Why our own: docs/adr/0007-http-server.md.
 */
@NullMarked
package org.libervia.http.server;

import org.jspecify.annotations.NullMarked;
