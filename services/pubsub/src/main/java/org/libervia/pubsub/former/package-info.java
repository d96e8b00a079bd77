/**
 * Takes over the database of the Python {@code libervia-pubsub}, version 10 of its tables. It is
 * read in one transaction that can't write, by cursors that run side by side in the order of its
 * nodes, so that nothing is held in memory as a whole; and written in one transaction of ours, so
 * that either all is taken over or nothing. What can't be taken over is left out and named in the
 * {@link org.libervia.pubsub.former.Report}.
 */
@NullMarked
package org.libervia.pubsub.former;

import org.jspecify.annotations.NullMarked;
