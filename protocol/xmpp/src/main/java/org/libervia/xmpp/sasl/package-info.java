/**
 * Authentication mechanisms (RFC 4422): SCRAM with and without channel binding, PLAIN, EXTERNAL,
 * ANONYMOUS; and the choice among those that a server offers. Pure: bytes in, bytes out.
 */
@NullMarked
package org.libervia.xmpp.sasl;

import org.jspecify.annotations.NullMarked;
