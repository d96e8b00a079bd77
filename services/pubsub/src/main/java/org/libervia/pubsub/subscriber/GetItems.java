package org.libervia.pubsub.subscriber;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.View;
import org.libervia.pubsub.account.PublicSubscriptions;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.ItemElement;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.OrderBy;
import org.libervia.pubsub.request.Paging;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.ItemPage;
import org.libervia.pubsub.store.Order;
import org.libervia.pubsub.store.PageQuery;
import org.libervia.pubsub.store.Reader;
import org.libervia.pubsub.store.Selection;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xmpp.xml.XmlElement;

/** Returns items: all, the newest, a page, or those of some ids (XEP-0060 §6.5). */
public final class GetItems implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        if (PublicSubscribers.isMeant(request)) {
            return PublicSubscribers.list(request, desk);
        }
        if (PublicSubscriptions.isMeant(request)) {
            return PublicSubscriptions.list(request, desk);
        }
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().retrieve(who);
        checkSubscription(request, desk, who);
        if (!who.node().config().is(NodeSettings.PERSIST_ITEMS)) {
            throw Refusal.unsupported("persistent-items");
        }
        List<String> names =
                request.action()
                        .elements("item", Answers.PUBSUB)
                        .map(item -> item.attribute("id", ""))
                        .toList();
        if (names.size() > desk.policy().maxItemsAtOnce()) {
            throw Refusal.badRequest("So many items aren't given at once here.");
        }
        Reader reader = desk.access().reader(who);
        return names.isEmpty()
                ? page(request, desk, who, reader)
                : Reply.of(answer(who.node(), named(desk, who, names, reader), null));
    }

    /** Who has several subscriptions says which one is meant (XEP-0060 §6.5.9.1, §6.5.9.2). */
    private static void checkSubscription(Request request, Desk desk, Standing who) {
        String subid = request.action().attribute("subid");
        if (subid == null && !who.node().size().several()) {
            return;
        }
        List<Subscription> own = new ArrayList<>();
        for (Jid jid : new LinkedHashSet<>(List.of(request.from(), request.sender()))) {
            List<Subscription> ofOne = desk.books().subscriptions().of(who.node(), jid);
            if (subid == null && ofOne.size() > 1) {
                throw Refusal.subidRequired();
            }
            own.addAll(ofOne);
        }
        if (subid != null && !own.isEmpty()) {
            Subscription _ = Chosen.among(own, subid);
        }
    }

    private static List<StoredItem> named(
            Desk desk, Standing who, List<String> names, Reader reader) {
        List<StoredItem> items = new ArrayList<>();
        View view = desk.access().view(who);
        for (String name : names) {
            desk.books()
                    .pages()
                    .item(who.node(), name, reader)
                    .flatMap(view::of)
                    .ifPresent(items::add);
        }
        if ((who.manages() && items.size() < names.size())
                || (who.isCompanion() && items.isEmpty())) {
            throw Refusal.notFound();
        }
        return items;
    }

    private static Reply page(Request request, Desk desk, Standing who, Reader reader) {
        Order order = OrderBy.read(request.payload(), Order.Key.MODIFICATION);
        Optional<PageRequest> wanted = PageRequest.in(request.payload());
        Long newest = newest(request);
        int most = desk.policy().maxItemsAtOnce();
        PageQuery query =
                wanted.isPresent() && newest == null
                        ? Paging.query(wanted.get(), order, Selection.ALL, most)
                        : PageQuery.newest(
                                order, newest == null ? most : (int) Math.min(newest, most));
        ItemPage page =
                desk.books().pages().page(who.node(), query, reader).orElseThrow(Refusal::notFound);
        boolean paged = wanted.isPresent() || !page.complete();
        return Reply.of(
                answer(
                        who.node(),
                        desk.access().view(who).of(page.items()),
                        paged ? Paging.result(page).write() : null));
    }

    private static @Nullable Long newest(Request request) {
        String text = request.action().attribute("max_items");
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw Refusal.badRequest("max_items is no number.");
        }
        throw Refusal.badRequest("max_items is below 0.");
    }

    private static XmlElement answer(Node node, List<StoredItem> items, @Nullable XmlElement page) {
        XmlElement.Builder list =
                XmlElement.builder("items", Answers.PUBSUB).attribute("node", node.name());
        for (StoredItem item : items) {
            list.child(ItemElement.of(node, item, Answers.PUBSUB, true));
        }
        XmlElement.Builder pubsub =
                XmlElement.builder("pubsub", Answers.PUBSUB).child(list.build());
        return page == null ? pubsub.build() : pubsub.child(page).build();
    }
}
