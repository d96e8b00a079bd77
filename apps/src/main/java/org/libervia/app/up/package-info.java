/**
 * {@code ./libervia up}: from a bare machine to a running system. Gets an XMPP server, gives it a
 * configuration, certificates and free ports of its own below {@code <local_dir>/xmpp-server}, runs
 * it and the backend as children, makes the administrator's account the first time, and ends all of
 * it together.
 */
@NullMarked
package org.libervia.app.up;

import org.jspecify.annotations.NullMarked;
