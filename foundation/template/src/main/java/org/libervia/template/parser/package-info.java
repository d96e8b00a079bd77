/**
 * From tokens to statements and expressions. What can be found wrong before rendering is found
 * here.
 */
@NullMarked
package org.libervia.template.parser;

import org.jspecify.annotations.NullMarked;
