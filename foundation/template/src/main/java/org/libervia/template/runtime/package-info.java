/**
 * A rendering in progress: scopes with variables, frames of templates with their blocks, the
 * output, and what is counted against the limits; and the values that only exist while rendering:
 * {@code loop}, macros, modules, {@code super} and {@code self}.
 */
@NullMarked
package org.libervia.template.runtime;

import org.jspecify.annotations.NullMarked;
