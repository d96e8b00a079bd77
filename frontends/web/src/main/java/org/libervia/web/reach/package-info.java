/**
 * The way to the backend: a bridge that lasts, whatever happens to the backend, and the checks that
 * are done when it is reached.
 */
@NullMarked
package org.libervia.web.reach;

import org.jspecify.annotations.NullMarked;
