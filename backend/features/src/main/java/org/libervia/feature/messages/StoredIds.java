package org.libervia.feature.messages;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * By what a message may be known again when another copy of it comes.
 *
 * @param sender its sender: an account, bare, or an occupant of a room
 * @param archive who gave the stanza id, bare, or null
 * @param stanzaId the id in that archive (XEP-0359 §3), or null
 * @param originId the id that its sender drew for it (XEP-0359 §3), or null
 * @param messageId the id of the stanza, or null
 * @param body its text, compared when only the stanza's id speaks for it
 * @param sent when it was sent, microseconds since 1970
 */
record StoredIds(
        Jid sender,
        @Nullable String archive,
        @Nullable String stanzaId,
        @Nullable String originId,
        @Nullable String messageId,
        String body,
        long sent) {}
