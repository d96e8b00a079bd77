/**
 * Parameters: settings of a profile, or of all, which users change. Declared by the kernel ({@link
 * org.libervia.backend.parameter.CoreParameters}) and by features; only what was set is stored.
 */
@NullMarked
package org.libervia.backend.parameter;

import org.jspecify.annotations.NullMarked;
