/**
 * Typing lines: with editing, history and completion at a terminal, plainly from a file or a pipe.
 * Only here is JLine used, so that commands which don't need it don't load it.
 */
@NullMarked
package org.libervia.cli.editing;

import org.jspecify.annotations.NullMarked;
