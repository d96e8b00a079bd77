/**
 * The web frontend: a server for browsers, a framework for sites made of pages, and the site that
 * comes with it. It sees the domain and a bridge, as every frontend.
 *
 * <p>A request comes through {@code server} (sessions, limits, redirections, security), which hands
 * it to a {@link org.libervia.web.server.WebApplication}: the page framework. This package puts the
 * two together.
 */
@NullMarked
package org.libervia.web;

import org.jspecify.annotations.NullMarked;
