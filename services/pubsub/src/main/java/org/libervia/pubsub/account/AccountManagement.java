package org.libervia.pubsub.account;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.event.Postman;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Policy;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Subscribes and unsubscribes in the name of accounts, here and elsewhere, keeps what they are
 * subscribed to, and tells them (XEP-0376).
 */
public final class AccountManagement {
    public static final String NAMESPACE = "urn:xmpp:pam:0";
    private static final String HINTS = "urn:xmpp:hints";

    private final Places places;
    private final Transactions transactions;
    private final Postman postman;

    /** Where subscriptions may be. */
    public interface Places {
        /** Whether the nodes of a service, or of an account, are here. */
        boolean isHere(Jid service);

        /** Asks; waits for the answer. */
        Iq ask(Iq question);
    }

    /** Runs work in one transaction that may write. */
    @FunctionalInterface
    public interface Transactions {
        <T> T run(Function<Desk, T> work);
    }

    /**
     * Nothing is asked yet.
     *
     * @param places answers what is asked in the name of accounts
     */
    public AccountManagement(Places places, Transactions transactions, Postman postman) {
        this.places = places;
        this.transactions = transactions;
        this.postman = postman;
    }

    /** Whether a question is one for this. */
    public static boolean isMeant(Iq question) {
        return question.payload().filter(payload -> payload.is("pam", NAMESPACE)).isPresent();
    }

    /**
     * Does what an account wants, and answers; waits for other services.
     *
     * @param account whom the question is to
     */
    public Iq answer(Iq question, Jid account) {
        Wish wish = Wish.read(question, account);
        boolean here = places.isHere(wish.service());
        if (!here && wish.subscribes()) {
            checkRoom(account);
        }
        Iq answer = places.ask(wish.question());
        if (answer.type() != Iq.Type.RESULT) {
            return question.refusal(
                    answer.error()
                            .map(error -> madeBy(wish.service(), error))
                            .orElseThrow(Refusal::notFound));
        }
        XmlElement told = told(wish, answer);
        String version = keep(wish, told, here);
        postman.send(account, news(wish, told, version));
        return question.result();
    }

    /** The error of another, which says whose it is (§3.2). */
    private static StanzaError madeBy(Jid service, StanzaError error) {
        return new StanzaError(
                error.type(),
                error.condition(),
                error.text(),
                error.by() == null ? service : error.by(),
                error.specific());
    }

    private void checkRoom(Jid account) {
        boolean full =
                transactions.run(desk -> {
                    Policy policy = desk.policy();
                    return desk.books().accounts().count(account) >= policy.maxSubscriptions();
                });
        if (full) {
            throw Refusal.tooManySubscriptions();
        }
    }

    /** What the service says of the subscription, or what its silence means. */
    private static XmlElement told(Wish wish, Iq answer) {
        XmlElement said =
                answer.payload()
                        .flatMap(payload -> payload.child("subscription", Answers.PUBSUB))
                        .orElse(null);
        SubscriptionState state =
                wish.subscribes() ? SubscriptionState.SUBSCRIBED : SubscriptionState.NONE;
        if (said != null) {
            state = SubscriptionState.of(said.attribute("subscription", "")).orElse(state);
        }
        return XmlElement.builder("subscription", Answers.PUBSUB)
                .attribute("node", wish.node())
                .attribute("jid", wish.account())
                .attribute("subscription", state.text())
                .attribute(
                        "subid",
                        said == null ? wish.action().attribute("subid") : said.attribute("subid"))
                .build();
    }

    private String keep(Wish wish, XmlElement told, boolean here) {
        return transactions.run(desk -> {
            if (!here) {
                keepElsewhere(desk, wish, told);
            }
            return SubscriptionList.of(wish.account(), desk).attribute("ver", "");
        });
    }

    private static void keepElsewhere(Desk desk, Wish wish, XmlElement told) {
        @Nullable String subid = told.attribute("subid");
        SubscriptionState state =
                SubscriptionState.of(told.attribute("subscription", ""))
                        .orElse(SubscriptionState.NONE);
        if (state == SubscriptionState.NONE) {
            desk.books().accounts().remove(wish.account(), wish.service(), wish.node(), subid);
        } else {
            desk.books()
                    .accounts()
                    .put(
                            wish.account(),
                            wish.service(),
                            wish.node(),
                            subid,
                            state,
                            wish.isPublic());
        }
    }

    /** The clients of the account are told. */
    private static XmlElement news(Wish wish, XmlElement told, String version) {
        return Message.builder(Message.Type.NORMAL, wish.account())
                .child(
                        XmlElement.builder("notify", NAMESPACE)
                                .attribute("ver", version)
                                .attribute("service", wish.service())
                                .child(told)
                                .build())
                .child(XmlElement.empty("store", HINTS))
                .build();
    }
}
