/**
 * The daemon around the backend: its sub-commands, the PID file, the lock that keeps a second one
 * away, detaching, and an orderly end. Knows nothing of XMPP: what runs inside is a {@link
 * org.libervia.backend.daemon.Service}.
 */
@NullMarked
package org.libervia.backend.daemon;

import org.jspecify.annotations.NullMarked;
