/**
 * Sites and their pages. A site is a directory, or a place in the jar, with {@code pages/}, {@code
 * templates/<theme>/}, {@code i18n/} and {@code static/}. Each directory below {@code pages} that
 * holds a {@code page.yaml} is a page; its place in the tree is its URL. The loader reads them
 * once, checks them as a whole (unique names, known targets) and hands over an immutable tree.
 * Pages of the default site are part of every site that does not define the same path or name
 * itself.
 */
@NullMarked
package org.libervia.web.site;

import org.jspecify.annotations.NullMarked;
