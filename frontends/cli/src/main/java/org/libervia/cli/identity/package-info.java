/** {@code li identity …} and {@code li avatar …}: how entities present themselves. */
@NullMarked
package org.libervia.cli.identity;

import org.jspecify.annotations.NullMarked;
