/**
 * What an author of pages sees. A page is a directory with a {@code page.yaml}, mostly a template,
 * and where it needs data a {@code Page.java} that implements {@link
 * org.libervia.web.page.WebPage}: it is asked to {@linkplain org.libervia.web.page.WebPage#prepare
 * prepare} what the template shows, and to {@linkplain org.libervia.web.page.WebPage#post take}
 * what a form sends. Everything about the visitor comes with the {@link
 * org.libervia.web.page.PageRequest}, data leaves in the {@link org.libervia.web.page.PageModel}.
 * See docs/web-framework.md.
 */
@NullMarked
package org.libervia.web.page;

import org.jspecify.annotations.NullMarked;
