package org.libervia.pubsub.former;

import java.time.Instant;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.pubsub.store.PubSubStore;

/** Takes over all of a former database, or nothing. */
public final class Takeover {
    private final FormerDatabase former;
    private final PubSubStore store;
    private final Jid service;
    private final Progress progress;

    /**
     * From one database into another; both stay the caller's.
     *
     * @param service the address of the service, which counts as who made a node that has no owner
     */
    public Takeover(FormerDatabase former, PubSubStore store, Jid service, Progress progress) {
        this.former = former;
        this.store = store;
        this.service = service;
        this.progress = progress;
    }

    /**
     * Takes everything over. Takes long; returns when it is on the disk. What fails leaves nothing
     * behind.
     *
     * @param beside whether it may be put beside nodes that are there already; of two nodes with
     *     one address, the one that is there stays
     * @throws LiberviaException {@code CONFLICT} when there are nodes already and it may not
     */
    public Report run(boolean beside, Instant now) {
        return former.read(rows ->
                store.write(books -> {
                    if (!beside && books.nodes().any()) {
                        throw new LiberviaException(
                                Problem.CONFLICT,
                                "There are nodes in the database already. Say “beside” to put the former ones"
                                        + " beside them; of two nodes with one address, the one that is there"
                                        + " stays.");
                    }
                    return new Passage(rows, books, service, now, progress).all();
                }));
    }
}
