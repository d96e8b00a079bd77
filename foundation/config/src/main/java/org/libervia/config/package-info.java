/**
 * Settings: {@code libervia.conf} files from several places, the environment, and built-in values,
 * in this order of growing modesty.
 *
 * <p>The files are read as Python's {@code configparser} reads them, so that those of earlier
 * versions go on working. Whoever needs a setting declares an {@link org.libervia.config.Option}
 * beside the code that uses it; {@link org.libervia.config.Settings#review} tells of entries that
 * nobody declared, or that can't be understood, with file and line.
 */
@NullMarked
package org.libervia.config;

import org.jspecify.annotations.NullMarked;
