/** The built-in filters and functions. */
@NullMarked
package org.libervia.template.filter;

import org.jspecify.annotations.NullMarked;
