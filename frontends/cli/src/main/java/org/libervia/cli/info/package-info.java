/** {@code li info …}: what entities, sessions and the backend are. */
@NullMarked
package org.libervia.cli.info;

import org.jspecify.annotations.NullMarked;
