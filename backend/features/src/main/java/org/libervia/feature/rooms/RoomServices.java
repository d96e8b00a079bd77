package org.libervia.feature.rooms;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.feature.discovery.EntityInfos;
import org.libervia.xep.disco.DiscoItem;

/** The services that rooms are on (XEP-0045 §6.1). */
final class RoomServices {
    private final EntityInfos infos;
    private final @Nullable Jid configured;

    /**
     * @param configured the service to take where a server has none
     */
    RoomServices(EntityInfos infos, @Nullable Jid configured) {
        this.infos = infos;
        this.configured = configured;
    }

    /** What one session has found. */
    private static final class Found {
        private final AtomicReference<@Nullable Jid> service = new AtomicReference<>();
    }

    /** The service of the account's server, else the configured one. */
    Jid service(Session session) {
        AtomicReference<@Nullable Jid> known = session.state(Found.class, Found::new).service;
        Jid service = known.get();
        if (service == null) {
            service = search(session).or(() -> Optional.ofNullable(configured)).orElse(null);
            known.set(service);
        }
        if (service == null) {
            throw new LiberviaException(
                    Problem.NOT_FOUND,
                    "The server "
                            + session.jid().domain()
                            + " has no rooms: give the whole address, or set default_muc in the"
                            + " section [plugin muc] of the configuration.");
        }
        return service;
    }

    private Optional<Jid> search(Session session) {
        try {
            List<Jid> candidates =
                    infos.items(session, session.jid().server(), null).items().stream()
                            .filter(item -> item.node() == null)
                            .map(DiscoItem::jid)
                            .filter(jid -> !jid.domain().contains(".irc."))
                            .toList();
            return candidates.stream().filter(jid -> isService(session, jid)).findFirst();
        } catch (LiberviaException silent) {
            return Optional.empty();
        }
    }

    boolean isService(Session session, Jid domain) {
        try {
            return infos.info(session, domain, null, true).isA("conference", "text");
        } catch (LiberviaException silent) {
            return false;
        }
    }

    /** An address as it is, or a room of the default service by its name. */
    Jid find(Session session, String text) {
        String name = text.strip();
        try {
            if (name.indexOf('@') > 0 && !name.endsWith("@")) {
                return Jid.parse(name).bare();
            }
            String local = name.endsWith("@") ? name.substring(0, name.length() - 1) : name;
            if (!local.isEmpty()) {
                return Jid.of(local, service(session).domain(), null);
            }
        } catch (InvalidJidException wrong) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "“" + text + "” can't be the name of a room: " + wrong.getMessage(),
                    wrong);
        }
        throw new LiberviaException(Problem.BAD_ARGUMENT, "The name of a room is not empty.");
    }
}
