/**
 * Ids of messages: those that an archive or a room gives, and those that the sender gives
 * (XEP-0359). An id given "by" somebody counts only when that entity added it (§6): the feature
 * that uses it checks that.
 */
@NullMarked
@Xep(
        number = 359,
        title = "Unique and Stable Stanza IDs",
        version = "0.7.0",
        namespaces = StanzaId.NAMESPACE,
        features = StanzaId.NAMESPACE,
        coverage = Xep.Coverage.PARTIAL,
        note = "referenced-stanza is not read.")
package org.libervia.xep.stanzaid;

import org.jspecify.annotations.NullMarked;
import org.libervia.xmpp.registry.Xep;
