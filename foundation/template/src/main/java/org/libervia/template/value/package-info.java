/**
 * What values are and do, as in Python: truth, text, equality, order, arithmetic, items, slices.
 * Values are {@code null} (none), booleans, whole numbers (any size), doubles, strings and safe
 * strings, lists, tuples, maps, {@link org.libervia.template.TemplateObject}s and functions;
 * anything else is opaque.
 */
@NullMarked
package org.libervia.template.value;

import org.jspecify.annotations.NullMarked;
