/**
 * Rooms, where many talk (XEP-0045): who is in them, their subjects, and the bookmarks by which
 * they are found again. Messages of rooms are in {@link org.libervia.domain.chat}, of the type
 * {@code GROUPCHAT}.
 */
@NullMarked
package org.libervia.domain.rooms;

import org.jspecify.annotations.NullMarked;
