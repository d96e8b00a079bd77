package org.libervia.feature.blog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.libervia.backend.feature.Session;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Page;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.CommentThread;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.NodeRef;
import org.libervia.feature.pubsub.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads comments, and the answers to them, with bounds: others say where answers are. */
final class Comments {
    private static final Logger LOG = LoggerFactory.getLogger(Comments.class);
    private static final int MOST_NODES = 50;

    private final Nodes nodes;

    Comments(Nodes nodes) {
        this.nodes = nodes;
    }

    List<CommentThread> read(Session session, NodeRef place, int max, int depth) {
        return new Walk(session, max).node(place, depth, true);
    }

    /** One reading; no node is read twice in it. */
    private final class Walk {
        private final Session session;
        private final int max;
        private final Set<NodeRef> seen = new HashSet<>();

        Walk(Session session, int max) {
            this.session = session;
            this.max = max;
        }

        List<CommentThread> node(NodeRef place, int depth, boolean first) {
            if (depth < 1 || seen.size() >= MOST_NODES || !seen.add(place)) {
                return List.of();
            }
            List<CommentThread> threads = new ArrayList<>();
            for (Article comment : comments(place, first)) {
                List<CommentThread> replies = new ArrayList<>();
                comment.comments()
                        .forEach(deeper -> replies.addAll(node(deeper, depth - 1, false)));
                threads.add(new CommentThread(comment, replies));
            }
            return threads;
        }

        private List<Article> comments(NodeRef place, boolean first) {
            try {
                return ArticleReader.all(
                                place,
                                nodes.page(session, place, Page.last(max), ItemOrder.CREATION)
                                        .entries())
                        .stream()
                        .sorted(ArticleSearch.BY_AGE)
                        .toList();
            } catch (LiberviaException refused) {
                if (first) {
                    throw refused;
                }
                LOG.debug("answers in {} can't be read: {}", place, refused.getMessage());
                return List.of();
            }
        }
    }
}
