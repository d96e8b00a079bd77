/**
 * Rooms (XEP-0045): entered, shown, left, and entered again when the connection or the service was
 * gone. {@link org.libervia.feature.rooms.Room} is what is known of one room while we are in it;
 * presences change it in the order of the stream, and whoever enters waits for it. Messages run
 * through the pipeline of all messages: what we say is stored when the room sends it back, known by
 * its id. Whether a silent room still has us is asked now and then (XEP-0410).
 */
@NullMarked
package org.libervia.feature.rooms;

import org.jspecify.annotations.NullMarked;
