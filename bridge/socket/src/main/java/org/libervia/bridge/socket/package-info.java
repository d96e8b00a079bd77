/**
 * The bridge through a Unix socket, seen from a frontend: {@link
 * org.libervia.bridge.socket.SocketBridge} turns calls of facets into lines of JSON-RPC 2.0 and
 * back. What {@code docs/bridge.md} tells to programs in other languages, this does for Java; it is
 * on the path of every command, so it loads little.
 */
@NullMarked
package org.libervia.bridge.socket;

import org.jspecify.annotations.NullMarked;
