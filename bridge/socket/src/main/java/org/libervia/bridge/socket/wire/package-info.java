/**
 * What client and server share of the bridge's protocol: lines of bounded length, the envelope of
 * JSON-RPC 2.0 around calls, answers and signals, and where the socket is. The protocol is told in
 * {@code docs/bridge.md}.
 */
@NullMarked
package org.libervia.bridge.socket.wire;

import org.jspecify.annotations.NullMarked;
