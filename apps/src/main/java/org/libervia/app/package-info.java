/** The programs: main methods and their wiring, by plain constructors. */
@NullMarked
package org.libervia.app;

import org.jspecify.annotations.NullMarked;
