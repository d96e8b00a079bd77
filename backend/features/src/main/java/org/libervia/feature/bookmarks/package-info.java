/**
 * Bookmarks of rooms, kept on the account's server: one item each of a personal node (XEP-0402), or
 * where the server can't do that, all in one element of its private storage (XEP-0048, XEP-0049).
 * Rooms whose bookmark says so are entered at every connection; a bookmark that another device adds
 * or removes has the room entered or left here too.
 */
@NullMarked
package org.libervia.feature.bookmarks;

import org.jspecify.annotations.NullMarked;
