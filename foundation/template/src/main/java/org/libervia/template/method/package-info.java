/**
 * What a template may ask of a value: attributes, items, slices, and the methods of Python's
 * strings, lists and dictionaries.
 */
@NullMarked
package org.libervia.template.method;

import org.jspecify.annotations.NullMarked;
