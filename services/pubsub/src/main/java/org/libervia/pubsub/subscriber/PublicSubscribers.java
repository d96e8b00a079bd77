package org.libervia.pubsub.subscriber;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.SubscriptionTable;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The nodes that hold who is subscribed to another node and wants others to know (XEP-0465 §3.4).
 * Who may read the other node may read this one.
 */
final class PublicSubscribers {
    private static final String PREFIX = Access.PUBLIC_SUBSCRIPTIONS + "subscribers:0/";
    private static final String NAMESPACE = "urn:xmpp:pps:0";

    private static final PageRequest ALL = new PageRequest(null, null, null, null);

    private PublicSubscribers() {}

    static boolean isMeant(Request request) {
        String name = request.nodeName();
        return name != null && name.startsWith(PREFIX);
    }

    static Reply list(Request request, Desk desk) {
        String name = request.node().name();
        Standing who =
                desk.access()
                        .standing(request.address(name.substring(PREFIX.length())), request.from());
        desk.access().retrieve(who);
        List<String> ids =
                request.action()
                        .elements("item", Answers.PUBSUB)
                        .map(item -> item.attribute("id", ""))
                        .distinct()
                        .toList();
        Optional<PageRequest> wanted = PageRequest.in(request.payload());
        List<Subscription> page =
                ids.isEmpty()
                        ? page(who.node(), wanted.orElse(ALL), desk)
                        : named(who.node(), ids, desk);
        XmlElement.Builder items =
                XmlElement.builder("items", Answers.PUBSUB).attribute("node", name);
        for (Subscription subscription : page) {
            items.child(
                    XmlElement.builder("item", Answers.PUBSUB)
                            .attribute("id", subscription.id())
                            .child(
                                    XmlElement.builder("subscriber", NAMESPACE)
                                            .attribute("jid", subscription.jid().bare())
                                            .build())
                            .build());
        }
        XmlElement.Builder pubsub =
                XmlElement.builder("pubsub", Answers.PUBSUB).child(items.build());
        if (wanted.isPresent() && ids.isEmpty()) {
            pubsub.child(told(who.node(), page, desk).write());
        }
        return Reply.of(pubsub.build());
    }

    private static List<Subscription> page(Node node, PageRequest wanted, Desk desk) {
        String after = wanted.after();
        String before = wanted.before();
        if (after != null && before != null) {
            throw Refusal.badRequest("A page is after an item, or before one, not both.");
        }
        Long max = wanted.max();
        Long index = after == null && before == null ? wanted.index() : null;
        int most = desk.policy().maxItemsAtOnce();
        return desk.books()
                .openSubscriptions()
                .page(
                        node,
                        after == null ? 0 : id(after),
                        before == null || before.isEmpty() ? Long.MAX_VALUE : id(before),
                        before != null,
                        index == null ? 0 : Math.min(index, SubscriptionTable.MOST_COUNTED),
                        desk.now(),
                        max == null ? most : (int) Math.min(max, most));
    }

    private static List<Subscription> named(Node node, List<String> ids, Desk desk) {
        if (ids.size() > desk.policy().maxItemsAtOnce()) {
            throw Refusal.badRequest("So many items aren't given at once here.");
        }
        return ids.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> desk.books().subscriptions().find(id(id)).stream())
                .filter(found -> found.nodeId() == node.id())
                .filter(found -> found.options().is(SubscriptionSettings.PUBLIC))
                .filter(found ->
                        found.state() == SubscriptionState.SUBSCRIBED
                                && !found.hasEnded(desk.now()))
                .toList();
    }

    private static PageResult told(Node node, List<Subscription> page, Desk desk) {
        Long count = counted(node, Long.MAX_VALUE, desk);
        return page.isEmpty()
                ? new PageResult(null, null, null, count)
                : new PageResult(
                        Long.toString(page.getFirst().id()),
                        counted(node, page.getFirst().id(), desk),
                        Long.toString(page.getLast().id()),
                        count);
    }

    private static @Nullable Long counted(Node node, long before, Desk desk) {
        OptionalLong counted = desk.books().openSubscriptions().count(node, before, desk.now());
        return counted.isPresent() ? counted.getAsLong() : null;
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw Refusal.notFound();
        }
    }
}
