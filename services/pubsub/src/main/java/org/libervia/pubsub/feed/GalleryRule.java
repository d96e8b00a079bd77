package org.libervia.pubsub.feed;

import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.publisher.PublishRule;
import org.libervia.pubsub.publisher.Submission;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Desk;
import org.libervia.xep.microblog.Entry;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Posts of a gallery have a picture each, at least (XEP-0472 §5.3). What is no post, because it is
 * encrypted for example, can't be looked into.
 */
public final class GalleryRule implements PublishRule {

    @Override
    public Submission accept(Submission submission, Standing who, Jid publisher, Desk desk) {
        XmlElement payload = submission.payload();
        if (payload != null
                && payload.is("entry", Entry.NAMESPACE)
                && who.node().config().text(NodeSettings.TYPE).equals(Entry.GALLERY)
                && payload.elements("link", Entry.NAMESPACE).noneMatch(GalleryRule::isPicture)) {
            throw Refusal.invalidPayload(
                    "A post of a gallery has a picture: a link of rel “enclosure” and a type “image/…”.");
        }
        return submission;
    }

    private static boolean isPicture(XmlElement link) {
        return link.attribute("rel", "").equals("enclosure")
                && link.attribute("type", "").startsWith("image/");
    }
}
