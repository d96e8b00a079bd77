package org.libervia.feature.blog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.libervia.backend.feature.Session;
import org.libervia.base.error.Problem;
import org.libervia.domain.social.NodeAccess;
import org.libervia.domain.social.NodeRef;
import org.libervia.feature.pubsub.Nodes;
import org.libervia.xep.microblog.Entry;
import org.libervia.xep.pubsub.Item;
import org.libervia.xmpp.XmppException;

/** Publishes in blogs, and sets them up so that they keep articles (XEP-0277 §4, XEP-0472 §5.1). */
final class BlogNodes {
    /** What every feed is to be like. */
    static final Map<String, String> FEED =
            Map.of(
                    "persist_items", "true",
                    "max_items", "max",
                    "notify_retract", "true",
                    "send_last_published_item", "never");

    private final Nodes nodes;

    BlogNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    /**
     * Publishes an entry. A personal blog that isn't there is made by this, for everybody to read;
     * one that is there is made to keep articles, and who may read it stays as it is.
     */
    String publish(Session session, NodeRef place, String id, Entry entry) {
        Item item = Item.of(id, entry.write());
        if (place.isComments()) {
            return nodes.publish(session, place, item, Map.of());
        }
        try {
            return nodes.publish(session, place, item, withAccess(NodeAccess.OPEN));
        } catch (XmppException otherwise) {
            if (otherwise.problem() != Problem.CONFLICT
                    && otherwise.problem() != Problem.REMOTE
                    && otherwise.problem() != Problem.MISSING_FEATURE
                    && otherwise.problem() != Problem.NOT_FOUND) {
                throw otherwise;
            }
        }
        prepare(session, place);
        return nodes.publish(session, place, item, Map.of());
    }

    private void prepare(Session session, NodeRef place) {
        try {
            nodes.configure(session, place, FEED);
        } catch (XmppException refused) {
            if (refused.problem() == Problem.NOT_FOUND) {
                create(session, place, NodeAccess.OPEN);
            }
        }
    }

    private void create(Session session, NodeRef place, NodeAccess access) {
        try {
            nodes.create(session, place.service(), place.node(), withAccess(access));
        } catch (XmppException refused) {
            if (refused.problem() == Problem.REMOTE) {
                nodes.create(
                        session,
                        place.service(),
                        place.node(),
                        Map.of("access_model", name(access)));
            } else if (refused.problem() != Problem.CONFLICT) {
                throw refused;
            }
        }
    }

    /** Lets these read a blog; it is made when it isn't there. */
    void setAccess(Session session, NodeRef place, NodeAccess access) {
        try {
            nodes.configure(session, place, Map.of("access_model", name(access)));
        } catch (XmppException refused) {
            if (refused.problem() != Problem.NOT_FOUND) {
                throw refused;
            }
            create(session, place, access);
        }
    }

    private static Map<String, String> withAccess(NodeAccess access) {
        Map<String, String> options = new LinkedHashMap<>(FEED);
        options.put("access_model", name(access));
        return options;
    }

    private static String name(NodeAccess access) {
        return access.name().toLowerCase(Locale.ROOT);
    }
}
