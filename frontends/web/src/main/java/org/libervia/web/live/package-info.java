/**
 * Pages that change while they are open. When a dynamic page is rendered it gets a one-time token;
 * its script opens a WebSocket with it, and from then on the server sends what to change ({@code
 * dom}, {@code reload}, or what the page's own script understands) and receives what the page
 * sends. What happens between the rendering and the opening, or while a lost connection is made
 * again, waits in a bounded queue. All pages share one subscription to the signals of the backend.
 */
@NullMarked
package org.libervia.web.live;

import org.jspecify.annotations.NullMarked;
