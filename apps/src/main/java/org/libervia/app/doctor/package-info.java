/**
 * {@code ./libervia doctor}: a list of checks, each of which looks at one thing and says in plain
 * words how it is and what to do. Nothing here changes anything.
 */
@NullMarked
package org.libervia.app.doctor;

import org.jspecify.annotations.NullMarked;
