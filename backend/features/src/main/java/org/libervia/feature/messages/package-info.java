/**
 * Messages: sent through the outbox, which keeps each stanza until the server has acknowledged it;
 * received, told apart from what is stored already, kept in the history, and told to frontends.
 * Owns the tables {@code history}, {@code outbox} and {@code archive_position}.
 *
 * <p>A message that leaves is stored before it is sent; one that comes is stored before it is
 * acknowledged (XEP-0198). So nothing is lost when the process ends at any moment, and what comes
 * twice is known by its ids (XEP-0359).
 */
@NullMarked
package org.libervia.feature.messages;

import org.jspecify.annotations.NullMarked;
