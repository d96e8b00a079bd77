/**
 * Stream Management (XEP-0198): what was sent and is not yet acknowledged, what came and is dealt
 * with, and the elements that say so.
 */
@NullMarked
package org.libervia.xmpp.management;

import org.jspecify.annotations.NullMarked;
