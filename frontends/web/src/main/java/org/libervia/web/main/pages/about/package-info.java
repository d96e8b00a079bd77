/** What this is, and who runs it. */
@NullMarked
package org.libervia.web.main.pages.about;

import org.jspecify.annotations.NullMarked;
