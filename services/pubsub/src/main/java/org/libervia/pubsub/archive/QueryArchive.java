package org.libervia.pubsub.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.View;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
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
import org.libervia.xep.delay.Delay;
import org.libervia.xep.forward.Forwarded;
import org.libervia.xep.mam.ArchiveEnd;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xep.mam.ArchiveResult;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xmpp.stanza.Message;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** Searches the items of a node as an archive (XEP-0313, XEP-0442): one message for each. */
public final class QueryArchive implements Operation.Question {
    private static final String EVENT = "http://jabber.org/protocol/pubsub#event";
    private static final long STANDARD_PAGE = 10;

    @Override
    public Reply run(Request request, Desk desk) {
        ArchiveQuery query = ArchiveQuery.read(request.payload());
        Standing who = desk.known(request.node(), request.from());
        desk.access().retrieve(who);
        View view = desk.access().view(who);
        PageQuery wanted =
                Paging.query(
                        page(query.page()),
                        OrderBy.read(request.payload(), Order.Key.CREATION),
                        ArchiveChoice.read(query.filter(), who, desk),
                        desk.policy().maxItemsAtOnce());
        if (wanted.selection().text() != null && !view.equals(View.WHOLE)) {
            throw Refusal.of(
                    StanzaError.Type.AUTH,
                    "forbidden",
                    "Who doesn't see all of the items of a node can't search them for words.");
        }
        ItemPage page =
                desk.books()
                        .pages()
                        .page(who.node(), wanted, desk.access().reader(who))
                        .orElseThrow(Refusal::notFound);
        List<StoredItem> seen = view.of(page.items());
        List<StoredItem> items = query.flipped() ? seen.reversed() : seen;
        Jid service = request.account() == null ? desk.policy().service() : request.account();
        List<XmlElement> results = new ArrayList<>();
        for (StoredItem item : items) {
            results.add(result(query.queryId(), who.node(), service, item).write());
        }
        return new Reply(
                new ArchiveEnd(query.queryId(), page.complete(), true, Paging.result(page)).write(),
                List.of(),
                results);
    }

    private static PageRequest page(@Nullable PageRequest page) {
        return page != null && page.max() != null
                ? page
                : new PageRequest(
                        STANDARD_PAGE,
                        page == null ? null : page.after(),
                        page == null ? null : page.before(),
                        page == null ? null : page.index());
    }

    private static ArchiveResult result(
            @Nullable String queryId, Node node, Jid service, StoredItem item) {
        XmlElement event =
                XmlElement.builder("event", EVENT)
                        .child(
                                XmlElement.builder("items", EVENT)
                                        .attribute("node", node.name())
                                        .child(ItemElement.of(node, item, EVENT, true))
                                        .build())
                        .build();
        XmlElement message =
                XmlElement.builder("message", Message.CLIENT)
                        .attribute("from", service)
                        .child(event)
                        .build();
        return new ArchiveResult(
                queryId,
                item.name(),
                Forwarded.of(new Delay(item.created(), null, null), new Message(message)));
    }
}
