package org.libervia.feature.contacts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.domain.contacts.BlockListChanged;
import org.libervia.xep.blocking.BlockCommand;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;

/**
 * Whom we block, kept by the server (XEP-0191); pushes are believed only from the own account (§5).
 */
final class BlockList {
    private final Backend backend;

    BlockList(Backend backend) {
        this.backend = backend;
    }

    /** The list of one session as far as it is known: empty until it was asked for. */
    static final class Known {
        private Optional<Set<Jid>> jids = Optional.empty();
    }

    private static Known known(Session session) {
        return session.state(Known.class, Known::new);
    }

    List<Jid> all(Session session) {
        Set<Jid> found =
                new LinkedHashSet<>(
                        session.stream()
                                .ask(Iq.get(null, BlockCommand.list().write()))
                                .payload()
                                .map(list -> BlockCommand.read(list).jids())
                                .orElse(List.of()));
        Known known = known(session);
        synchronized (known) {
            known.jids = Optional.of(found);
        }
        return new ArrayList<>(found);
    }

    void block(Session session, List<Jid> jids) {
        session.stream().ask(Iq.set(null, BlockCommand.block(jids).write()));
    }

    void unblock(Session session, List<Jid> jids) {
        session.stream().ask(Iq.set(null, BlockCommand.unblock(jids).write()));
    }

    Iq pushed(Session session, Iq question, boolean blocked) {
        Jid from = question.from();
        if (from != null && !from.equals(session.jid().bare())) {
            throw new StanzaErrorException(
                    from, StanzaError.of(StanzaError.Type.CANCEL, "service-unavailable"));
        }
        List<Jid> changed = BlockCommand.read(question.payload().orElseThrow()).jids();
        session.fork(
                "reading the block list",
                () -> {
                    Known known = known(session);
                    boolean ask;
                    List<Jid> now = List.of();
                    synchronized (known) {
                        ask = known.jids.isEmpty();
                        if (known.jids.isPresent()) {
                            Set<Jid> set = known.jids.get();
                            if (blocked) {
                                set.addAll(changed);
                            } else if (changed.isEmpty()) {
                                set.clear();
                            } else {
                                changed.forEach(set::remove);
                            }
                            now = List.copyOf(set);
                        }
                    }
                    backend.emit(new BlockListChanged(session.profile(), ask ? all(session) : now));
                });
        return question.result();
    }
}
