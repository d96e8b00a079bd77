/**
 * Identifiers and the other small things every part of the system shares; knows nothing of XMPP
 * streams.
 */
@NullMarked
package org.libervia.base;

import org.jspecify.annotations.NullMarked;
