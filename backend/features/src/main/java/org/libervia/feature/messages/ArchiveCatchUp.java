package org.libervia.feature.messages;

import org.libervia.backend.feature.Session;

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

    /** Asks an archive, without storing what it answers. */
    org.libervia.domain.chat.ArchivePage ask(
            Session session, org.libervia.domain.chat.ArchiveQuery query);
}
