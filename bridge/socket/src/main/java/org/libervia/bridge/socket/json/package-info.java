/**
 * Values of the domain as JSON and back: records by their components, with Jackson's streaming
 * reader and writer and nothing heavier, because a command that makes one call must be quick. A
 * {@link org.libervia.bridge.socket.json.Shape} knows how one type looks; it is found by reflection
 * once.
 */
@NullMarked
package org.libervia.bridge.socket.json;

import org.jspecify.annotations.NullMarked;
