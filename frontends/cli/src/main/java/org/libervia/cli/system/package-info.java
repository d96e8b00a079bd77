/** {@code li backend …} and {@code li private …}: the backend itself, and small data kept there. */
@NullMarked
package org.libervia.cli.system;

import org.jspecify.annotations.NullMarked;
