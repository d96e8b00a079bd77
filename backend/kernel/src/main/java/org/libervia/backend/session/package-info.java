/**
 * Sessions: a profile whose secrets are open, and its connection. {@link
 * org.libervia.backend.session.Sessions} holds those that are started; a session connects, hands
 * what comes to its features in order, and tells frontends when its connection comes and goes.
 */
@NullMarked
package org.libervia.backend.session;

import org.jspecify.annotations.NullMarked;
