package org.libervia.pubsub.account;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What an account wants its server to do for its subscriptions (XEP-0376 §3.2).
 *
 * @param account whose subscription it is
 * @param service where the node is
 * @param action {@code <subscribe/>} or {@code <unsubscribe/>} of XEP-0060
 * @param question what the service is asked in the name of the account
 */
record Wish(Jid account, Jid service, XmlElement action, Iq question) {
    private static final String PUBLIC = "urn:xmpp:pps:0";

    /**
     * Reads {@code <pam/>}.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code forbidden} when it is not of the
     *     account itself, {@code bad-request} when it is not to be understood
     */
    static Wish read(Iq wish, Jid account) {
        Jid from = wish.from();
        XmlElement pam = wish.payload().orElseThrow();
        if (from == null || !from.bare().equals(account) || wish.type() != Iq.Type.SET) {
            throw Refusal.forbidden();
        }
        Jid service = ElementReader.of(pam).requiredJid("jid");
        List<XmlElement> actions =
                pam.elements()
                        .filter(child ->
                                child.is("subscribe", Answers.PUBSUB)
                                        || child.is("unsubscribe", Answers.PUBSUB))
                        .toList();
        if (actions.size() != 1 || !service.equals(service.bare())) {
            throw Refusal.badRequest("One subscription is made or ended, at a bare address.");
        }
        XmlElement action = actions.getFirst();
        if (action.attribute("node", "").isEmpty()) {
            throw Refusal.nodeRequired();
        }
        if (!account.equals(ElementReader.of(action).requiredJid("jid"))) {
            throw Refusal.invalidJid();
        }
        XmlElement.Builder pubsub = XmlElement.builder("pubsub", Answers.PUBSUB).child(action);
        pam.child("options", Answers.PUBSUB).ifPresent(pubsub::child);
        XmlElement question =
                Iq.set(service, pubsub.build())
                        .element()
                        .withAttribute("from", account.toString())
                        .withAttribute("id", wish.id());
        return new Wish(account, service, action, new Iq(question));
    }

    String node() {
        return action.attribute("node", "");
    }

    boolean subscribes() {
        return action.local().equals("subscribe");
    }

    /** Whether others may know of it (XEP-0465 §3). */
    boolean isPublic() {
        return action.child("public", PUBLIC).isPresent();
    }
}
