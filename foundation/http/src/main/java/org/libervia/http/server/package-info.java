/**
 * The server itself: Jetty, without servlets (docs/adr/0040-http-server.md). {@link
 * org.libervia.http.server.HttpServer} puts it together; {@code Requests} stands between its
 * requests and ours, {@code Upgrades} and {@code OpenWebSocket} do the same for WebSockets; {@code
 * Deliveries} decides what of a response is sent; {@code Watch} drops clients that let a deadline
 * pass.
 */
@NullMarked
package org.libervia.http.server;

import org.jspecify.annotations.NullMarked;
