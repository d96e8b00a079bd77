/**
 * How a stream is made of a connection: TLS, authentication, then an earlier stream resumed or a
 * resource bound, for clients and for components; and accounts, which are made before anybody can
 * be authenticated. Steps speak to the server in turn; nothing here outlives the negotiation.
 */
@NullMarked
package org.libervia.xmpp.negotiation;

import org.jspecify.annotations.NullMarked;
