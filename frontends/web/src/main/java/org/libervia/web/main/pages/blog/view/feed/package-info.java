/** {@code …/atom.xml}: a blog as an Atom feed. */
@NullMarked
package org.libervia.web.main.pages.blog.view.feed;

import org.jspecify.annotations.NullMarked;
