/**
 * How far conversations were read, and so what is unread: kept here in the table {@code
 * read_position}, told to our own devices (XEP-0490), and to the other side where it asks for it
 * and the user allows it (XEP-0333). What the other side has seen of ours is noted likewise.
 */
@NullMarked
package org.libervia.feature.reading;

import org.jspecify.annotations.NullMarked;
