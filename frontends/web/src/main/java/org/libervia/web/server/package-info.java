/**
 * What stands between the network and the pages: it listens (HTTP, HTTPS or both), finds the site
 * by the host that was asked for, the session by its cookie and the address under which people see
 * the server, and checks what comes. Then {@link org.libervia.web.server.WebApplication} answers; a
 * path that it does not know may be a redirection.
 */
@NullMarked
package org.libervia.web.server;

import org.jspecify.annotations.NullMarked;
