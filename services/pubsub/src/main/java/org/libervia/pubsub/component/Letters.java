package org.libervia.pubsub.component;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.notify.Bounce;
import org.libervia.pubsub.owner.Approve;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.pubsub.subscriber.Unsubscribe;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.stanza.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals with messages to the service: answers of owners who were asked for approval (XEP-0060
 * §8.6), and notifications that came back (§12.4). Nobody waits for an answer to a message: what
 * can't be dealt with changes nothing, and is logged.
 */
final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final PubSubStore store;
    private final Function<Function<Desk, Reply>, CompletableFuture<Reply>> changes;

    /**
     * Deals with messages.
     *
     * @param changes runs work that changes something, and tells what it announces
     */
    Letters(PubSubStore store, Function<Function<Desk, Reply>, CompletableFuture<Reply>> changes) {
        this.store = store;
        this.changes = changes;
    }

    /** Deals with one, and waits until what it changes is on the disk. */
    void read(Message message, Jid from, @Nullable Jid account) {
        try {
            if (message.type() == Message.Type.ERROR) {
                Bounce.read(message).ifPresent(this::endAll);
            } else {
                DataForm.in(message.element())
                        .filter(form -> form.type() == FormType.SUBMIT)
                        .filter(form ->
                                form.formType().filter(Approve.FORM_TYPE::equals).isPresent())
                        .flatMap(Approve::read)
                        .ifPresent(answer -> approve(answer, account, from));
            }
        } catch (RuntimeException failed) {
            LOG.info("A message of {} changed nothing: {}", from, failed.getMessage());
        }
    }

    private void approve(Approve answer, @Nullable Jid account, Jid from) {
        NodeAddress address = new NodeAddress(account, answer.node());
        if (store.read(books -> waits(books, address, answer, from))) {
            change(desk -> answer.run(address, from, desk));
        }
    }

    /** Whether there is something to be approved; who may is seen to later. */
    private static boolean waits(Books books, NodeAddress address, Approve answer, Jid from) {
        return Approve.places(address).stream()
                .flatMap(place -> books.nodes().visit(place, from).stream())
                .flatMap(found ->
                        books.subscriptions().of(found.node(), answer.subscriber()).stream())
                .anyMatch(found -> found.state() == SubscriptionState.PENDING);
    }

    /** Ends the subscriptions of an address that isn't there any more. */
    private void endAll(Bounce bounce) {
        if (store.read(books -> isSubscribed(books, bounce))) {
            change(desk ->
                    desk.books()
                            .nodes()
                            .find(bounce.node())
                            .map(node -> Unsubscribe.all(desk, node, bounce.jid()))
                            .orElse(List.of()));
        }
    }

    private static boolean isSubscribed(Books books, Bounce bounce) {
        return books.nodes()
                .find(bounce.node())
                .filter(node -> !books.subscriptions().of(node, bounce.jid()).isEmpty())
                .isPresent();
    }

    private void change(Function<Desk, List<Announcement>> work) {
        try {
            changes.apply(desk -> Reply.telling(work.apply(desk))).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw failed;
        }
    }
}
