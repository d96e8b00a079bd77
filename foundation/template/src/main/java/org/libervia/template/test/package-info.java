/** The built-in tests. */
@NullMarked
package org.libervia.template.test;

import org.jspecify.annotations.NullMarked;
