/**
 * Texts in the visitor's language. Catalogues are gettext files, {@code
 * i18n/<lang>/LC_MESSAGES/libervia.po}, read as they are; the texts in templates, {@code page.yaml}
 * and code are English, and stand where a catalogue has none. A site's own catalogue goes before
 * that of the default site.
 */
@NullMarked
package org.libervia.web.i18n;

import org.jspecify.annotations.NullMarked;
