/**
 * Streams over TCP: the first address that answers (RFC 8305, XEP-0495), TLS on top from the first
 * byte or later, XML in both directions.
 */
@NullMarked
@Xep(number = 495, title = "Happy Eyeballs", version = "0.1.0")
package org.libervia.xmpp.transport.tcp;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
