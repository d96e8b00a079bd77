/**
 * Typed views over elements: message, presence, iq, and the errors they may carry (RFC 6120 §8, RFC
 * 6121).
 */
@NullMarked
package org.libervia.xmpp.stanza;

import org.jspecify.annotations.NullMarked;
