package org.libervia.feature.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.contacts.PresenceInfo;
import org.libervia.domain.network.Device;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.network.EntityInfo;
import org.libervia.domain.network.EntityItem;
import org.libervia.feature.contacts.Presences;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.ping.Ping;
import org.libervia.xep.version.SoftwareVersion;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;

/** The facet of discovery. */
final class Discovery implements DiscoveryFacet {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Backend backend;
    private final EntityInfos infos;
    private final Presences presences;

    Discovery(Backend backend, EntityInfos infos, Presences presences) {
        this.backend = backend;
        this.infos = infos;
        this.presences = presences;
    }

    @Override
    public EntityInfo infos(String profile, Jid entity, @Nullable String node, boolean useCache) {
        return described(infos.info(backend.connected(profile), entity, node, useCache));
    }

    private static EntityInfo described(DiscoInfo info) {
        Map<String, Map<String, List<String>>> extensions = new LinkedHashMap<>();
        for (DataForm form : info.forms()) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            form.fields()
                    .forEach(field -> {
                        String name = field.var();
                        if (name != null && !name.equals(DataForm.FORM_TYPE)) {
                            fields.put(name, field.values());
                        }
                    });
            form.formType().ifPresent(type -> extensions.put(type, fields));
        }
        return new EntityInfo(
                identities(info), info.features().stream().sorted().toList(), extensions);
    }

    private static List<EntityInfo.Identity> identities(DiscoInfo info) {
        return info.identities().stream()
                .map(identity ->
                        new EntityInfo.Identity(
                                identity.category(),
                                identity.type(),
                                identity.name(),
                                identity.lang()))
                .toList();
    }

    @Override
    public List<EntityItem> items(
            String profile, Jid entity, @Nullable String node, boolean useCache) {
        return infos.items(backend.connected(profile), entity, node).items().stream()
                .map(item -> new EntityItem(item.jid(), item.node(), item.name()))
                .toList();
    }

    @Override
    public List<Jid> find(
            String profile,
            List<String> features,
            @Nullable String category,
            @Nullable String type) {
        return new Search(infos, presences)
                .find(backend.connected(profile), features, category, type);
    }

    @Override
    public org.libervia.domain.network.SoftwareVersion version(String profile, Jid entity) {
        Iq answer =
                backend.connected(profile).stream()
                        .ask(Iq.get(entity, SoftwareVersion.query()), DEADLINE);
        SoftwareVersion version = SoftwareVersion.read(answer.payload().orElseThrow());
        return new org.libervia.domain.network.SoftwareVersion(
                orEmpty(version.name()), orEmpty(version.version()), version.os());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A refusal is an answer too: it has come all the way (XEP-0199 §4.1). */
    @Override
    public double ping(String profile, Jid entity) {
        Session session = backend.connected(profile);
        long start = System.nanoTime();
        try {
            session.stream().ask(Iq.get(entity, new Ping().write()), DEADLINE);
        } catch (StanzaErrorException refused) {
            String condition = refused.error().condition();
            if (!condition.equals("feature-not-implemented")
                    && !condition.equals("service-unavailable")) {
                throw refused;
            }
            if (entity.isFull()
                    && presences.of(session, entity).stream()
                            .noneMatch(p -> p.jid().equals(entity))) {
                throw refused;
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public List<Device> devices(String profile, @Nullable Jid entity) {
        Session session = backend.connected(profile);
        Jid wanted = entity == null ? session.jid().bare() : entity.bare();
        List<Device> devices = new ArrayList<>();
        for (PresenceInfo presence : presences.of(session, wanted)) {
            devices.add(
                    new Device(presence.jid(), presence, identitiesOf(session, presence.jid())));
        }
        return devices;
    }

    private List<EntityInfo.Identity> identitiesOf(Session session, Jid device) {
        try {
            return identities(infos.info(session, device, null, true));
        } catch (LiberviaException silent) {
            return List.of();
        }
    }
}
