/** {@code /blog/edit}: write an article, or change one. */
@NullMarked
package org.libervia.web.main.pages.blog.edit;

import org.jspecify.annotations.NullMarked;
