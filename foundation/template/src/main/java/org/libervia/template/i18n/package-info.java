/**
 * Catalogues of translations in the form of gettext ({@code .po}), with the plural forms that each
 * language has.
 */
@NullMarked
package org.libervia.template.i18n;

import org.jspecify.annotations.NullMarked;
