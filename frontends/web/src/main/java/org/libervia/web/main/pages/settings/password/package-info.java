/** A new password. */
@NullMarked
package org.libervia.web.main.pages.settings.password;

import org.jspecify.annotations.NullMarked;
