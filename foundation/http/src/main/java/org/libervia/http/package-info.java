/**
 * HTTP as the server side of the house needs it: {@link org.libervia.http.HttpServer} listens,
 * reads bounded requests and calls one {@link org.libervia.http.HttpHandler} on a virtual thread;
 * what comes back is an {@link org.libervia.http.HttpResponse} (bytes, a file, a stream, or
 * nothing), or a {@link org.libervia.http.WebSocket} where a client asks for one.
 *
 * <p>Compression, conditional requests (RFC 9110 §13), ranges (§14) and HEAD are done here for all
 * responses. There is no routing: who handles requests knows its own paths.
 */
@NullMarked
package org.libervia.http;

import org.jspecify.annotations.NullMarked;
