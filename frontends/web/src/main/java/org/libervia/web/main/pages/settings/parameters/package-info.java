/** What features let people set, a category at a time. */
@NullMarked
package org.libervia.web.main.pages.settings.parameters;

import org.jspecify.annotations.NullMarked;
