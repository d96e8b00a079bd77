/** {@code li param …}: the parameters that features declare. */
@NullMarked
package org.libervia.cli.param;

import org.jspecify.annotations.NullMarked;
