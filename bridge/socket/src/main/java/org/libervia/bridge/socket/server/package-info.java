/**
 * The backend's end of the Unix socket: any number of frontends, each with its own reader, its own
 * writer and its own bounded buffers, so that one that hangs holds up nobody. Calls run on virtual
 * threads, several at once for each connection; signals that a frontend is too slow for are dropped
 * and counted.
 */
@NullMarked
package org.libervia.bridge.socket.server;

import org.jspecify.annotations.NullMarked;
