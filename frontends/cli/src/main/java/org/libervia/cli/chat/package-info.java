/**
 * {@code li chat}: a live conversation in the terminal. The last messages are shown, then what
 * comes in, above the line being typed; own messages are told to be sent and received. {@link
 * org.libervia.cli.chat.Conversation} turns signals into lines and lines into messages; where lines
 * come from is the business of {@link org.libervia.cli.editing.Lines}.
 */
@NullMarked
package org.libervia.cli.chat;

import org.jspecify.annotations.NullMarked;
