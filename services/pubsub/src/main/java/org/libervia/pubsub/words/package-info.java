/**
 * The words of items, by which they are searched (XEP-0431). A publish only notes that its words
 * are due; they are put in many at a time, and a search first sees to it that none are.
 */
@NullMarked
package org.libervia.pubsub.words;

import org.jspecify.annotations.NullMarked;
