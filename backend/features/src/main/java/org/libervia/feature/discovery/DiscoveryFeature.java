package org.libervia.feature.discovery;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Role;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.feature.contacts.PresenceContribution;
import org.libervia.feature.contacts.Presences;
import org.libervia.store.MigrationSet;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.caps2.CapsHashes;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xmpp.stanza.Iq;

/** Service Discovery and Entity Capabilities. */
public final class DiscoveryFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("discovery", "Learns what others can do, and says what we can.")
                .roles(Role.CLIENT, Role.COMPONENT)
                .recommends("contacts")
                .xeps(30, 115, 128, 390)
                .advertises(
                        DiscoInfo.NAMESPACE,
                        DiscoItems.NAMESPACE,
                        Caps.NAMESPACE,
                        CapsHashes.NAMESPACE,
                        "jabber:x:data")
                .migrations(new MigrationSet("discovery", "db/discovery"))
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        OwnCapabilities own = new OwnCapabilities(backend);
        EntityInfos infos = new EntityInfos(new CapabilitiesCache(backend.database()));
        Discovery discovery = new Discovery(backend, infos, backend.provided(Presences.class));
        return Behaviour.builder()
                .answers(Iq.Type.GET, "query", DiscoInfo.NAMESPACE, own::answerInfo)
                .answers(Iq.Type.GET, "query", DiscoItems.NAMESPACE, own::answerItems)
                .presences(infos::heard)
                .disconnected(infos::forget)
                .facet(DiscoveryFacet.class, discovery)
                .provides(DiscoveryFacet.class, discovery)
                .provides(EntityInfos.class, infos)
                .provides(PresenceContribution.class, own)
                .build();
    }
}
