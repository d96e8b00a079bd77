/** The expressions of the language; each knows how to find its value. */
@NullMarked
package org.libervia.template.expression;

import org.jspecify.annotations.NullMarked;
