package org.libervia.bridge.socket;

import org.libervia.bridge.EmbeddedBridge;
import org.libervia.bridge.FacetRegistry;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.Bridge;

class EmbeddedBridgeTest implements BridgeContract {
    private final SignalHub hub = new SignalHub();
    private final EmbeddedBridge bridge;

    EmbeddedBridgeTest() {
        FacetRegistry facets = new FacetRegistry();
        facets.add(ProbeFacet.class, new Probe(hub));
        bridge = new EmbeddedBridge(facets, hub);
    }

    @Override
    public Bridge bridge() {
        return bridge;
    }

    @Override
    public SignalHub hub() {
        return hub;
    }
}
