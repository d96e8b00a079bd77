/** {@code /blog/view/…}: a blog, its articles and their comments. */
@NullMarked
package org.libervia.web.main.pages.blog.view;

import org.jspecify.annotations.NullMarked;
