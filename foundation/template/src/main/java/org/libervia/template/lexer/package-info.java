/**
 * From the text of a template to tokens: what is output, what is inside tags, and which white space
 * goes.
 */
@NullMarked
package org.libervia.template.lexer;

import org.jspecify.annotations.NullMarked;
