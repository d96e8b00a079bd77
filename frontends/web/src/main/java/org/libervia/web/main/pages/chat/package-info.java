/** A conversation, with somebody or in a room. */
@NullMarked
package org.libervia.web.main.pages.chat;

import org.jspecify.annotations.NullMarked;
