/** Where a conversation is chosen or begun. */
@NullMarked
package org.libervia.web.main.pages.chat.select;

import org.jspecify.annotations.NullMarked;
