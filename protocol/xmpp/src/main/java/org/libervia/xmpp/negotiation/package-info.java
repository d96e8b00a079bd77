/**
 * How a stream is made of a connection: TLS, authentication, then an earlier stream resumed or a
 * resource bound, for clients and for components; and accounts, which are made before anybody can
 * be authenticated. Steps speak to the server in turn; nothing here outlives the negotiation.
 */
@NullMarked
@Xep(
        number = 114,
        title = "Jabber Component Protocol",
        version = "1.6",
        namespaces = "jabber:component:accept")
@Xep(number = 386, title = "Bind 2", version = "1.1.0", namespaces = "urn:xmpp:bind:0")
@Xep(
        number = 388,
        title = "Extensible SASL Profile",
        version = "1.0.4",
        namespaces = "urn:xmpp:sasl:2",
        coverage = Xep.Coverage.PARTIAL,
        note = "Second factors (continue, tasks) are told of, not answered.")
@Xep(
        number = 484,
        title = "Fast Authentication Streamlining Tokens",
        version = "0.2.0",
        namespaces = "urn:xmpp:fast:0")
package org.libervia.xmpp.negotiation;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
