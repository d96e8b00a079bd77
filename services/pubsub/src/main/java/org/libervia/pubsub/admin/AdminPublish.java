package org.libervia.pubsub.admin;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.publisher.Publish;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.ElementReader;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Publishes items in the name of others, one after the other: for those who look after the service
 * alone. A private extension, which earlier versions use to move items.
 */
public final class AdminPublish implements Operation.Change {
    public static final String NAMESPACE = "https://salut-a-toi.org/spec/pubsub_admin:0";

    private final Publish publishing;

    public AdminPublish(Publish publishing) {
        this.publishing = publishing;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        if (!desk.access().isAdmin(request.from())) {
            throw Refusal.forbidden();
        }
        XmlElement pubsub =
                request.payload()
                        .child("pubsub", Answers.PUBSUB)
                        .orElseThrow(() -> Refusal.badRequest("There is no <pubsub/>."));
        XmlElement publish =
                pubsub.child("publish", Answers.PUBSUB)
                        .orElseThrow(() -> Refusal.badRequest("There is no <publish/>."));
        List<XmlElement> items = publish.elements("item", Answers.PUBSUB).toList();
        if (items.isEmpty()) {
            throw Refusal.itemRequired();
        }
        XmlElement.Builder published =
                XmlElement.builder("publish", Answers.PUBSUB)
                        .attribute("node", publish.attribute("node"));
        List<Announcement> news = new ArrayList<>();
        for (XmlElement item : items) {
            Reply reply = one(request, desk, pubsub, publish, item);
            news.addAll(reply.announcements());
            if (reply.payload() != null) {
                reply.payload()
                        .child("publish", Answers.PUBSUB)
                        .ifPresent(answer -> published.children(answer.elements().toList()));
            }
        }
        return new Reply(
                XmlElement.builder("admin", NAMESPACE)
                        .child(Answers.pubsub(published.build()))
                        .build(),
                news);
    }

    private Reply one(
            Request request, Desk desk, XmlElement pubsub, XmlElement publish, XmlElement item) {
        Jid named = ElementReader.of(item).jid("publisher");
        XmlElement alone =
                publish.without(child -> child.is("item", Answers.PUBSUB)).withChild(item);
        return publishing.publish(
                new Request(
                        request.from(),
                        request.account(),
                        pubsub.without(child -> child.equals(publish)).withChild(alone),
                        alone),
                desk,
                named == null ? request.from() : named);
    }
}
