package org.libervia.pubsub.owner;

import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.NodeRemoval;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;

/**
 * Deletes a node, with all that hangs on it (XEP-0496); it may say where the node went (XEP-0060
 * §8.4).
 */
public final class Delete implements Operation.Change {
    private final NodeRemoval removal;

    public Delete(Consequence consequence) {
        this.removal = new NodeRemoval(consequence);
    }

    @Override
    public Reply run(Request request, Desk desk) {
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        return Reply.telling(
                removal.remove(desk.books(), who.node(), redirect(request), desk.now()));
    }

    private static @Nullable String redirect(Request request) {
        return request.action()
                .child("redirect", Answers.OWNER)
                .map(redirect -> redirect.attribute("uri"))
                .filter(uri -> !uri.isEmpty() && uri.length() <= 3_000)
                .orElse(null);
    }
}
