/** Moments as people type them. */
@NullMarked
package org.libervia.cli.time;

import org.jspecify.annotations.NullMarked;
