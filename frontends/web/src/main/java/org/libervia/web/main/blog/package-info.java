/**
 * What the pages of blogs have in common: the same articles are shown at {@code /blog/view/…} and,
 * for people of this server, at {@code /u/…}. Articles become what templates show, and Atom feeds.
 */
@NullMarked
package org.libervia.web.main.blog;

import org.jspecify.annotations.NullMarked;
