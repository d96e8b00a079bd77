/**
 * Tests of the template engine; the corpus against Python's Jinja2 is in {@code
 * src/test/resources/corpus}.
 */
@NullMarked
package org.libervia.template;

import org.jspecify.annotations.NullMarked;
