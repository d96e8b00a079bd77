/** The connection of one's own account. */
@NullMarked
package org.libervia.web.main.pages.status;

import org.jspecify.annotations.NullMarked;
