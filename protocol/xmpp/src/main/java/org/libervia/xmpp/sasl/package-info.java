/**
 * Authentication mechanisms (RFC 4422): SCRAM with and without channel binding, PLAIN, EXTERNAL,
 * ANONYMOUS; and the choice among those that a server offers. Pure: bytes in, bytes out.
 */
@NullMarked
@Xep(
        number = 178,
        title = "Best Practices for Use of SASL EXTERNAL with Certificates",
        version = "1.2",
        note = "For clients.")
@Xep(number = 440, title = "SASL Channel-Binding Type Capability", version = "1.0.0")
@Xep(number = 474, title = "SASL SCRAM Downgrade Protection", version = "0.5.0")
package org.libervia.xmpp.sasl;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
