/** {@code li bookmarks …}: rooms to find again (XEP-0402). */
@NullMarked
package org.libervia.cli.bookmarks;

import org.jspecify.annotations.NullMarked;
