/** Tests of catalogues. */
@NullMarked
package org.libervia.template.i18n;

import org.jspecify.annotations.NullMarked;
