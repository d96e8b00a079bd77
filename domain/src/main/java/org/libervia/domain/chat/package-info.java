/** Conversations: messages sent, received, kept and fetched from archives. */
@NullMarked
package org.libervia.domain.chat;

import org.jspecify.annotations.NullMarked;
