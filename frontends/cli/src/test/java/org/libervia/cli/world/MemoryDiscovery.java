package org.libervia.cli.world;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.domain.network.Device;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.network.EntityInfo;
import org.libervia.domain.network.EntityItem;
import org.libervia.domain.network.SoftwareVersion;

/** A network with one server, {@code example.org}. */
public final class MemoryDiscovery implements DiscoveryFacet {
    private static final Jid SERVER = Jid.parse("example.org");

    private static void require(Jid entity) {
        if (!entity.domain().equals(SERVER.domain())) {
            throw new LiberviaException(Problem.REMOTE, entity + " can't be reached.");
        }
    }

    @Override
    public EntityInfo infos(String profile, Jid entity, @Nullable String node, boolean useCache) {
        require(entity);
        return new EntityInfo(
                List.of(new EntityInfo.Identity("server", "im", "Example", null)),
                List.of("urn:xmpp:ping", "jabber:iq:version"),
                Map.of("urn:example:form", Map.of("colour", List.of("red", "blue"))));
    }

    @Override
    public List<EntityItem> items(
            String profile, Jid entity, @Nullable String node, boolean useCache) {
        require(entity);
        return List.of(new EntityItem(Jid.parse("rooms.example.org"), null, "Rooms"));
    }

    @Override
    public List<Jid> find(
            String profile,
            List<String> features,
            @Nullable String category,
            @Nullable String type) {
        return features.contains("urn:xmpp:ping") ? List.of(SERVER) : List.of();
    }

    @Override
    public SoftwareVersion version(String profile, Jid entity) {
        require(entity);
        return new SoftwareVersion("Prosody", "13.0", null);
    }

    @Override
    public double ping(String profile, Jid entity) {
        require(entity);
        return 12.3;
    }

    @Override
    public List<Device> devices(String profile, @Nullable Jid entity) {
        Jid jid = entity == null ? Jid.parse("alice@example.org/desk") : entity.withResource("pad");
        return List.of(
                new Device(
                        jid,
                        new PresenceInfo(jid, "away", 5, Map.of("", "at lunch")),
                        List.of(new EntityInfo.Identity("client", "pc", "Libervia", null))));
    }
}
