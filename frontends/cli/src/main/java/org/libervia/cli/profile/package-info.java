/** {@code li profile …}: profiles and their sessions. */
@NullMarked
package org.libervia.cli.profile;

import org.jspecify.annotations.NullMarked;
