/**
 * Where a domain's server is: SRV records of RFC 6120 §3.2 and XEP-0368, merged and ordered by RFC
 * 2782, then addresses. DNS says where to connect, never whom to trust.
 */
@NullMarked
@Xep(number = 368, title = "SRV records for XMPP over TLS", version = "1.1.0")
package org.libervia.xmpp.transport.dns;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
