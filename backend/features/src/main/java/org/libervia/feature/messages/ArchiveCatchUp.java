package org.libervia.feature.messages;

import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;

/** Provided by the feature that reads archives. */
public interface ArchiveCatchUp {

    /**
     * Reads what the account's archive holds and we lack, as far as it can; failures are not
     * thrown.
     */
    void beforeSending(Session session);

    /**
     * Reads what the account's archive holds and we lack.
     *
     * @return how many messages were new
     */
    int catchUp(Session session);

    /**
     * Reads what the archive of a room that we are in holds and we lack; the first time only the
     * newest.
     *
     * @return how many messages were new
     */
    int catchUpRoom(Session session, Jid room);

    /** Asks an archive, without storing what it answers. */
    org.libervia.domain.chat.ArchivePage ask(
            Session session, org.libervia.domain.chat.ArchiveQuery query);
}
