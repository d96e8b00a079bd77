/**
 * Redirections ({@code url_redirections_dict}): short paths that lead to pages, {@code xmpp:} URIs
 * or files, and the way back, so that links show the short form.
 */
@NullMarked
package org.libervia.web.redirection;

import org.jspecify.annotations.NullMarked;
