/**
 * Stream Management (XEP-0198): what was sent and is not yet acknowledged, what came and is dealt
 * with, and the elements that say so.
 */
@NullMarked
@Xep(
        number = 198,
        title = "Stream Management",
        version = "1.6.3",
        namespaces = "urn:xmpp:sm:3",
        coverage = Xep.Coverage.PARTIAL,
        note = "The server's wish for another place to resume at (location) is not followed.")
package org.libervia.xmpp.management;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
