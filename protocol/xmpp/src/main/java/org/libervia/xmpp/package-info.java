/**
 * What a user of a stream sees: {@link org.libervia.xmpp.XmppStream}, and the exceptions it throws.
 * How streams are made is in the rooms beside it.
 */
@NullMarked
@Xep(
        number = 106,
        title = "JID Escaping",
        version = "1.1.1",
        features = "jid\\20escaping",
        note = "JidEscape, of foundation/base.")
package org.libervia.xmpp;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
