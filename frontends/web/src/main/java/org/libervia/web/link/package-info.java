/**
 * The ways between pages: addresses made from page names (in the short form that redirections give
 * them), pages for {@code xmpp:} URIs, the main menu, and the breadcrumbs.
 */
@NullMarked
package org.libervia.web.link;

import org.jspecify.annotations.NullMarked;
