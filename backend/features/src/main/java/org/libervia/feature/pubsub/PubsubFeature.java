package org.libervia.feature.pubsub;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.domain.social.PubsubFacet;

/** Publish-Subscribe. */
public final class PubsubFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("pubsub", "Reads and writes the nodes of publish-subscribe services.")
                .requires("messages")
                .xeps(60, 163, 59, 413)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        Nodes nodes = new Nodes();
        Events events = new Events(backend);
        return Behaviour.builder()
                .incoming(IncomingPhase.PARSED, events::hear)
                .facet(PubsubFacet.class, new Pubsub(backend, nodes))
                .provides(Nodes.class, nodes)
                .build();
    }
}
