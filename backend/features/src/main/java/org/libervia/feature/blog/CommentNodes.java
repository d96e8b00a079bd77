package org.libervia.feature.blog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.social.NodeRef;
import org.libervia.feature.pubsub.Nodes;
import org.libervia.xmpp.XmppException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes nodes where everybody who may read an article may write comments (XEP-0277 §3): at the
 * service of the blog, or for a personal blog at a service of the own server, and if none lets us,
 * at the own account.
 */
final class CommentNodes {
    private static final Logger LOG = LoggerFactory.getLogger(CommentNodes.class);

    private final Nodes nodes;
    private final Services services;

    /** Finds the services of an own server that nodes can be made at. */
    @FunctionalInterface
    interface Services {
        Set<Jid> of(Session session);
    }

    CommentNodes(Nodes nodes, Services services) {
        this.nodes = nodes;
        this.services = services;
    }

    /** The services that a session knows. */
    record Found(Set<Jid> services) {}

    /** Services that say that they are one (XEP-0060 §5.1). */
    static Services discovered(DiscoveryFacet discovery) {
        return session ->
                session.state(
                                Found.class,
                                () ->
                                        new Found(
                                                new LinkedHashSet<>(
                                                        discovery.find(
                                                                session.profile(),
                                                                List.of(),
                                                                "pubsub",
                                                                "service"))))
                        .services();
    }

    /**
     * The node for the comments of an article, made now if it isn't there; empty when none can be
     * made.
     */
    Optional<NodeRef> make(Session session, NodeRef blog, String id) {
        Set<Jid> candidates = new LinkedHashSet<>();
        Jid own = session.jid().bare();
        if (blog.service().local().isEmpty()) {
            candidates.add(blog.service());
        } else {
            candidates.addAll(known(session));
            candidates.add(own);
        }
        String access = access(session, blog);
        for (Jid service : candidates) {
            NodeRef place = new NodeRef(service, NodeRef.COMMENTS + id);
            if (made(session, place, access)) {
                listen(session, place);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private Set<Jid> known(Session session) {
        try {
            return services.of(session);
        } catch (LiberviaException unknown) {
            LOG.debug("{}: no services are known: {}", session.profile(), unknown.getMessage());
            return Set.of();
        }
    }

    private String access(Session session, NodeRef blog) {
        try {
            return nodes.configuration(session, blog).getOrDefault("access_model", "open");
        } catch (LiberviaException unknown) {
            return "open";
        }
    }

    private boolean made(Session session, NodeRef place, String access) {
        Map<String, String> options = options(access);
        try {
            return created(session, place, options);
        } catch (XmppException refused) {
            if (refused.problem() == Problem.FORBIDDEN
                    || refused.problem() == Problem.MISSING_FEATURE) {
                return false;
            }
        }
        try {
            return created(session, place, Map.of("access_model", access, "publish_model", "open"));
        } catch (XmppException refused) {
            LOG.info(
                    "{}: {} makes no node for comments: {}",
                    session.profile(),
                    place.service(),
                    refused.getMessage());
            return false;
        }
    }

    private boolean created(Session session, NodeRef place, Map<String, String> options) {
        try {
            nodes.create(session, place.service(), place.node(), options);
        } catch (XmppException refused) {
            if (refused.problem() != Problem.CONFLICT) {
                throw refused;
            }
        }
        return true;
    }

    private static Map<String, String> options(String access) {
        Map<String, String> options = new LinkedHashMap<>(BlogNodes.FEED);
        options.put("access_model", access);
        options.put("publish_model", "open");
        options.put("deliver_payloads", "true");
        return options;
    }

    /**
     * The author hears of comments; where that isn't possible the comments are there all the same.
     */
    private void listen(Session session, NodeRef place) {
        try {
            nodes.subscribe(session, place);
        } catch (XmppException refused) {
            LOG.debug("{}: no news of comments: {}", session.profile(), refused.getMessage());
        }
    }
}
