/** The end of an account. */
@NullMarked
package org.libervia.web.main.pages.settings.delete;

import org.jspecify.annotations.NullMarked;
