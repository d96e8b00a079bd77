package org.libervia.pubsub.subscriber;

import java.util.List;
import java.util.Optional;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
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
        Optional<PageRequest> wanted = PageRequest.in(request.payload());
        Long max = wanted.map(PageRequest::max).orElse(null);
        int most = desk.policy().maxItemsAtOnce();
        List<Subscription> page =
                desk.books()
                        .subscriptions()
                        .open(
                                who.node(),
                                wanted.map(PageRequest::after)
                                        .map(PublicSubscribers::id)
                                        .orElse(0L),
                                desk.now(),
                                max == null ? most : (int) Math.min(max, most));
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
        if (wanted.isPresent() && !page.isEmpty()) {
            pubsub.child(
                    new PageResult(
                                    Long.toString(page.getFirst().id()),
                                    null,
                                    Long.toString(page.getLast().id()),
                                    null)
                            .write());
        }
        return Reply.of(pubsub.build());
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw Refusal.notFound();
        }
    }
}
