package org.libervia.domain.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** The conversations of a profile, and what of them is unread. Needs a started session. */
@Facet("conversations")
public interface ConversationsFacet {

    /** The conversations there are, that with the newest message first. */
    List<Conversation> list(String profile, int limit);

    /** How many messages of one conversation are unread. */
    int unread(String profile, Jid with);

    /** How many messages of all conversations together are unread. */
    int totalUnread(String profile);

    /**
     * Notes that a conversation was read up to a message. Our other devices learn it (XEP-0490),
     * and the other side too if it asked for it and we allow it (XEP-0333).
     *
     * @param uid the last message read; null for the newest there is
     * @throws org.libervia.base.error.LiberviaException {@code NOT_FOUND} when there is no such
     *     message in this conversation
     */
    void read(String profile, Jid with, @Nullable String uid);
}
