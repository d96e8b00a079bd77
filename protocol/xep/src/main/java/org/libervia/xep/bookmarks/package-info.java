/** Rooms and pages to find again, all in one element (XEP-0048), as old clients keep them. */
@NullMarked
@Xep(number = 48, title = "Bookmarks", version = "1.2", namespaces = BookmarkStorage.NAMESPACE)
package org.libervia.xep.bookmarks;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
