package org.libervia.web.cache;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.Bridge;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.PubsubFacet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nodes whose events reach us, because the service profile is subscribed to them. Pages from
 * other nodes are kept for a short time only.
 */
final class WatchedNodes {
    private static final Duration WATCHED = Duration.ofHours(1);
    private static final Duration UNWATCHED = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int MOST = 5_000;

    /** How a node is watched: from when on, and when to try again if it could not be. */
    private record State(boolean watched, Instant next) {}

    private final Logger log = LoggerFactory.getLogger(WatchedNodes.class);
    private final Map<NodeRef, State> states = new ConcurrentHashMap<>();
    private final Bridge bridge;
    private final String profile;
    private final InstantSource clock;

    WatchedNodes(Bridge bridge, String profile, InstantSource clock) {
        this.bridge = bridge;
        this.profile = profile;
        this.clock = clock;
    }

    /** How long a page from these nodes may be kept; asks to be told of their changes. */
    Duration patience(List<NodeRef> nodes) {
        boolean all = true;
        for (NodeRef node : nodes) {
            State state = states.get(node);
            all &= state != null && state.watched();
            if (state == null || (!state.watched() && state.next().isBefore(clock.instant()))) {
                watch(node);
            }
        }
        return all ? WATCHED : UNWATCHED;
    }

    private void watch(NodeRef node) {
        if (states.size() > MOST) {
            states.clear();
        }
        State asking = new State(false, clock.instant().plus(AGAIN));
        states.put(node, asking);
        Thread.ofVirtual()
                .name("watch-node")
                .start(() -> {
                    try {
                        bridge.facet(PubsubFacet.class)
                                .subscribe(profile, node.service(), node.node());
                        states.replace(node, asking, new State(true, clock.instant()));
                    } catch (LiberviaException refused) {
                        log.debug(
                                "{} of {} can't be watched: {}",
                                node.node(),
                                node.service(),
                                refused.getMessage());
                    }
                });
    }

    /** Forgets what is watched: the backend, or the profile's connection, was lost. */
    void forget() {
        states.clear();
    }
}
