package org.libervia.domain.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** What a connected profile can ask of any entity. */
@Facet("discovery")
public interface DiscoveryFacet {

    /** What an entity is and can do (XEP-0030 §3). */
    EntityInfo infos(String profile, Jid entity, @Nullable String node, boolean useCache);

    /** What belongs to an entity (XEP-0030 §4). */
    List<EntityItem> items(String profile, Jid entity, @Nullable String node, boolean useCache);

    /**
     * Entities of the server, own devices and contacts that have all these features and identities.
     */
    List<Jid> find(
            String profile,
            List<String> features,
            @Nullable String category,
            @Nullable String type);

    /** The software an entity runs (XEP-0092). */
    SoftwareVersion version(String profile, Jid entity);

    /** Pings (XEP-0199); returns the round trip in milliseconds. */
    double ping(String profile, Jid entity);

    /** The connected resources of an entity, null for our own. */
    List<Device> devices(String profile, @Nullable Jid entity);
}
