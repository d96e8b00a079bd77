/**
 * What stands behind every bridge: the facets that the backend offers and the hub that its signals
 * go through. A frontend in the backend's own process uses them as they are ({@link
 * org.libervia.bridge.EmbeddedBridge}); a transport such as the Unix socket carries them elsewhere.
 *
 * <p>A signal is emitted once and handed to every listener's own bounded buffer, so nobody who
 * listens can hold up who speaks: what a slow listener misses is counted and told.
 */
@NullMarked
package org.libervia.bridge;

import org.jspecify.annotations.NullMarked;
