/**
 * Templates of sites: where they are looked for (theme, fallback themes, default site), what they
 * may call (filters, functions), and how values of the domain look to them. One engine for each
 * site and theme, so that what a template includes is of the same theme.
 */
@NullMarked
package org.libervia.web.render;

import org.jspecify.annotations.NullMarked;
