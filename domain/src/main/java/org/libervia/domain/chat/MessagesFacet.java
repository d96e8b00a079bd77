package org.libervia.domain.chat;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** Messages of a profile. */
@Facet("messages")
public interface MessagesFacet {

    /**
     * Sends a message: it is stored, and leaves now, or when the connection is back.
     *
     * @return the message as stored
     */
    ChatMessage send(String profile, OutgoingMessage message);

    /** Messages stored here. Needs a started session. */
    List<ChatMessage> history(String profile, HistoryQuery query);

    /** Messages of an archive on the network; they are not stored by this. */
    ArchivePage archive(String profile, ArchiveQuery query);

    /**
     * Waits until what the archive holds and we lack is here; returns how many messages that
     * brought. With {@code @ALL@} it is done for all profiles.
     */
    int catchUp(String profile);

    /** The conversations there are: the last message with each contact, newest first. */
    List<ChatMessage> conversations(String profile, int limit);

    /** Tells the server whether somebody is looking (XEP-0352). */
    void clientActive(String profile, boolean active);

    /**
     * Sends a chat state (XEP-0085): {@code active}, {@code composing}, {@code paused}, {@code
     * inactive}, {@code gone}.
     */
    void chatState(String profile, Jid to, String state);
}
