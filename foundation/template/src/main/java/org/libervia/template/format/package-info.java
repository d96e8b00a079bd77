/** Values in a shape: {@code '%05.1f' % x} and {@code '{:>8}'.format(x)}, as Python does it. */
@NullMarked
package org.libervia.template.format;

import org.jspecify.annotations.NullMarked;
