/** The pages of blogs, tried in the site that comes with the program. */
@NullMarked
package org.libervia.web.main.blog;

import org.jspecify.annotations.NullMarked;
