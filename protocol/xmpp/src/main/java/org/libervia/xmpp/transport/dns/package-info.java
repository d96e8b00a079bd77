/**
 * Where a domain's server is: SRV records of RFC 6120 §3.2 and XEP-0368, merged and ordered by RFC
 * 2782, then addresses. DNS says where to connect, never whom to trust.
 */
@NullMarked
package org.libervia.xmpp.transport.dns;

import org.jspecify.annotations.NullMarked;
