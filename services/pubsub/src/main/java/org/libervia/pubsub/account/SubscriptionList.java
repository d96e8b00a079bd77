package org.libervia.pubsub.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.AccountSubscription;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Lists all subscriptions of an account to itself (XEP-0376 §3.4), or nothing when it has the
 * newest list already.
 */
public final class SubscriptionList implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        Jid account = request.account();
        if (account == null || !request.sender().equals(account)) {
            throw Refusal.forbidden();
        }
        XmlElement list = of(account, desk);
        return list.attribute("ver", "").equals(request.payload().attribute("ver"))
                ? Reply.EMPTY
                : Reply.of(list);
    }

    /** The list of an account, with its version. */
    static XmlElement of(Jid account, Desk desk) {
        List<XmlElement> all =
                desk
                        .books()
                        .accounts()
                        .all(
                                account,
                                desk.policy().service(),
                                desk.now(),
                                desk.policy().maxListed())
                        .stream()
                        .map(SubscriptionList::element)
                        .toList();
        UUID version = UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
        return XmlElement.builder("subscriptions", AccountManagement.NAMESPACE)
                .attribute("ver", version)
                .children(all)
                .build();
    }

    private static XmlElement element(AccountSubscription subscription) {
        return XmlElement.builder("subscription", AccountManagement.NAMESPACE)
                .attribute("service", subscription.service())
                .attribute("node", subscription.node())
                .attribute("jid", subscription.jid())
                .attribute("subscription", subscription.state().text())
                .attribute("subid", subscription.subid().isEmpty() ? null : subscription.subid())
                .build();
    }
}
