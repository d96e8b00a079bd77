package org.libervia.feature.blog;

import java.util.ArrayList;
import java.util.List;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.Session;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.ArticlePublished;
import org.libervia.domain.social.ArticleRetracted;
import org.libervia.domain.social.NodeRef;
import org.libervia.feature.pubsub.Nodes;
import org.libervia.xep.InvalidElementException;
import org.libervia.xep.microblog.Entry;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.PubSubEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells frontends of articles and comments that are new, changed or gone. */
final class BlogEvents {
    private static final Logger LOG = LoggerFactory.getLogger(BlogEvents.class);

    /** Anybody can tell of articles: of no more at once than this many we ask for the text. */
    private static final int MOST_NAMED = 20;

    private final Backend backend;
    private final Nodes nodes;

    BlogEvents(Backend backend, Nodes nodes) {
        this.backend = backend;
        this.nodes = nodes;
    }

    Verdict hear(IncomingMessage message) {
        if (message.origin() == MessageOrigin.LIVE) {
            try {
                if (PubSubEvent.in(message.stanza().element()).orElse(null)
                        instanceof PubSubEvent.Items items) {
                    announce(message, items);
                }
            } catch (InvalidElementException odd) {
                LOG.debug("an event was passed over: {}", odd.getMessage());
            }
        }
        return Verdict.GOES_ON;
    }

    private void announce(IncomingMessage message, PubSubEvent.Items items) {
        Session session = message.session();
        NodeRef place = new NodeRef(message.from().bare(), items.node());
        boolean blog = items.node().startsWith(NodeRef.MICROBLOG);
        List<String> named = new ArrayList<>();
        for (Item item : items.items()) {
            if (item.payload() != null) {
                ArticleReader.read(place, item)
                        .ifPresent(article -> emit(session.profile(), article));
            } else if (blog && item.id() != null && named.size() < MOST_NAMED) {
                named.add(item.id());
            }
        }
        if (!named.isEmpty()) {
            session.fork("fetching articles", () -> fetch(session, place, named));
        }
        if (blog) {
            for (String id : items.retracted()) {
                backend.emit(
                        new ArticleRetracted(session.profile(), place.service(), place.node(), id));
            }
        }
    }

    private void emit(String profile, Article article) {
        backend.emit(new ArticlePublished(profile, article));
    }

    /** Feeds may tell only that there is something (XEP-0472 §5.1). */
    private void fetch(Session session, NodeRef place, List<String> ids) {
        try {
            ArticleReader.all(place, nodes.named(session, place, ids))
                    .forEach(article -> emit(session.profile(), article));
        } catch (LiberviaException refused) {
            LOG.debug("articles of {} can't be fetched: {}", place, refused.getMessage());
        }
    }

    /** What is announced so that personal blogs tell us of themselves. */
    static String interest() {
        return Entry.MICROBLOG + "+notify";
    }
}
