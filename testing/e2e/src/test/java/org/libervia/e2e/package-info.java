/**
 * The whole system as its users have it: the doors between its rooms, its documents, and the
 * programs in {@code dist} run for real.
 */
@NullMarked
package org.libervia.e2e;

import org.jspecify.annotations.NullMarked;
