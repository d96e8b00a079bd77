package org.libervia.pubsub.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.model.AccountSubscription;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
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

    private static final PageRequest ALL = new PageRequest(null, null, null, null);

    /** So many pages are looked at for one that may be shown. */
    private static final int MOST_ROUNDS = 10;

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
        List<AccountSubscription> page =
                account == null
                        ? List.of()
                        : names.isEmpty()
                                ? page(account, wanted.orElse(ALL), request, desk)
                                : named(account, names, request, desk);
        XmlElement items =
                XmlElement.builder("items", Answers.PUBSUB)
                        .attribute("node", NODE)
                        .children(page.stream().map(PublicSubscriptions::item).toList())
                        .build();
        XmlElement.Builder pubsub = XmlElement.builder("pubsub", Answers.PUBSUB).child(items);
        if (wanted.isPresent() && names.isEmpty()) {
            pubsub.child(
                    page.isEmpty()
                            ? new PageResult(null, null, null, null).write()
                            : new PageResult(page.getFirst().id(), null, page.getLast().id(), null)
                                    .write());
        }
        return Reply.of(pubsub.build());
    }

    /** A page of those that may be known of; others are passed over. */
    private static List<AccountSubscription> page(
            Jid account, PageRequest wanted, Request request, Desk desk) {
        String before = wanted.before();
        if (wanted.index() != null || (before != null && wanted.after() != null)) {
            throw Refusal.unsupported("rsm");
        }
        int most = desk.policy().maxItemsAtOnce();
        Long max = wanted.max();
        int limit = max == null ? most : (int) Math.min(max, most);
        List<AccountSubscription> found = new ArrayList<>();
        String edge = before == null ? wanted.after() : before.isEmpty() ? null : before;
        for (int round = 0; found.size() < limit && round < MOST_ROUNDS; round++) {
            List<AccountSubscription> some =
                    desk.books()
                            .accounts()
                            .open(
                                    account,
                                    request.from(),
                                    desk.policy().service(),
                                    edge,
                                    before != null,
                                    desk.now(),
                                    most);
            some.stream().filter(each -> isKnown(each, request, desk)).forEach(found::add);
            if (some.size() < most) {
                break;
            }
            edge = some.getLast().id();
        }
        List<AccountSubscription> page = found.subList(0, Math.min(limit, found.size()));
        return before == null ? page : page.reversed();
    }

    private static List<AccountSubscription> named(
            Jid account, Set<String> names, Request request, Desk desk) {
        if (names.size() > desk.policy().maxItemsAtOnce()) {
            throw Refusal.badRequest("So many items aren't given at once here.");
        }
        return names.stream()
                .flatMap(name ->
                        desk
                                .books()
                                .accounts()
                                .open(
                                        account,
                                        request.from(),
                                        desk.policy().service(),
                                        name,
                                        desk.now())
                                .stream())
                .filter(each -> isKnown(each, request, desk))
                .toList();
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
