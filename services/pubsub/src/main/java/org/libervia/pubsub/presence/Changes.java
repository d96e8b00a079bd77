package org.libervia.pubsub.presence;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.store.Books;

/** What the service lets its parts do with its data. */
public interface Changes {

    /** Runs work that changes something; what it announces is told once it is on the disk. */
    CompletableFuture<Reply> submit(Function<Desk, Reply> work);

    /** What to work with in a transaction that reads. */
    Desk desk(Books books);

    /** Gets what says who may hear of a node, if it isn't here; may wait for a server. */
    void prepare(Node node);
}
