/**
 * TLS towards a server: whom we trust, whether the certificate is the domain's (RFC 9525, RFC 6120
 * §13.7), and what binds an authentication to the connection. Contexts are shared by all
 * connections with the same settings.
 */
@NullMarked
package org.libervia.xmpp.transport.tls;

import org.jspecify.annotations.NullMarked;
