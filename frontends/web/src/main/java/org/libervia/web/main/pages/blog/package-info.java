/** {@code /blog}: whose blogs can be read. */
@NullMarked
package org.libervia.web.main.pages.blog;

import org.jspecify.annotations.NullMarked;
