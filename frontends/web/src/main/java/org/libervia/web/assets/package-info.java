/**
 * What a theme gives browsers beside its templates: one small style sheet and the drawings.
 *
 * <p>A theme lists its sources, in order, in {@code theme.yaml}: files of its own and style sheets
 * of libraries ({@code webjar:bulma/css/bulma.css}). When the site is loaded, {@link CssPruner}
 * leaves out what a library has for classes that no template and no script of the site names, then
 * what nothing refers to any more (custom properties, animations); {@link StyleBundle} is the
 * result, named by its hash, so that browsers keep it for ever. No build and no other tool is
 * needed.
 */
@NullMarked
package org.libervia.web.assets;

import org.jspecify.annotations.NullMarked;
