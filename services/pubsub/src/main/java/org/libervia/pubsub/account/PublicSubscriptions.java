package org.libervia.pubsub.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.model.AccountSubscription;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The node of an account that holds the subscriptions that it wants others to know of (XEP-0465
 * §3.2). Nobody learns by it of nodes here that are kept from him.
 */
public final class PublicSubscriptions {
    private static final String NODE = Access.PUBLIC_SUBSCRIPTIONS + "subscriptions:0";
    private static final String NAMESPACE = "urn:xmpp:pps:0";

    private PublicSubscriptions() {}

    /** Whether a request is about such a node. */
    public static boolean isMeant(Request request) {
        return NODE.equals(request.nodeName());
    }

    /** Lists its items; the service itself has none. */
    public static Reply list(Request request, Desk desk) {
        Jid account = request.account();
        Set<String> names =
                request.action()
                        .elements("item", Answers.PUBSUB)
                        .map(item -> item.attribute("id", ""))
                        .collect(Collectors.toSet());
        Optional<PageRequest> wanted = PageRequest.in(request.payload());
        @Nullable Long max = wanted.map(PageRequest::max).orElse(null);
        int most = desk.policy().maxItemsAtOnce();
        List<AccountSubscription> page =
                account == null
                        ? List.of()
                        : desk
                                .books()
                                .accounts()
                                .open(
                                        account,
                                        request.from(),
                                        desk.policy().service(),
                                        wanted.map(PageRequest::after).orElse(null),
                                        desk.now(),
                                        max == null ? most : (int) Math.min(max, most))
                                .stream()
                                .filter(each -> isKnown(each, request, desk))
                                .filter(each -> names.isEmpty() || names.contains(each.id()))
                                .toList();
        XmlElement items =
                XmlElement.builder("items", Answers.PUBSUB)
                        .attribute("node", NODE)
                        .children(page.stream().map(PublicSubscriptions::item).toList())
                        .build();
        XmlElement.Builder pubsub = XmlElement.builder("pubsub", Answers.PUBSUB).child(items);
        if (wanted.isPresent() && !page.isEmpty()) {
            pubsub.child(
                    new PageResult(page.getFirst().id(), null, page.getLast().id(), null).write());
        }
        return Reply.of(pubsub.build());
    }

    /** Nodes elsewhere are for others to hide. */
    private static boolean isKnown(AccountSubscription subscription, Request request, Desk desk) {
        if (subscription.id().startsWith("b")) {
            return true;
        }
        Jid home = subscription.service();
        NodeAddress address =
                new NodeAddress(
                        home.equals(desk.policy().service()) ? null : home, subscription.node());
        return desk.access()
                .find(address, request.from())
                .filter(desk.access()::mayKnow)
                .isPresent();
    }

    private static XmlElement item(AccountSubscription subscription) {
        return XmlElement.builder("item", Answers.PUBSUB)
                .attribute("id", subscription.id())
                .child(
                        XmlElement.builder("subscription", NAMESPACE)
                                .attribute("jid", subscription.service())
                                .attribute("node", subscription.node())
                                .build())
                .build();
    }
}
