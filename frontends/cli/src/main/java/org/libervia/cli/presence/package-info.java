/** {@code li presence …} and {@code li ping}: who is there, and how we are seen. */
@NullMarked
package org.libervia.cli.presence;

import org.jspecify.annotations.NullMarked;
