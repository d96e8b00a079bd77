/**
 * {@code li shell}: commands one after the other, in one process and over one bridge. A path can be
 * entered as a directory is, values of options can be kept, and the exit code of what fails is
 * told.
 */
@NullMarked
package org.libervia.cli.shell;

import org.jspecify.annotations.NullMarked;
