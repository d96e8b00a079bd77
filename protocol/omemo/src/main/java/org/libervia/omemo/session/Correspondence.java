package org.libervia.omemo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.ratchet.RatchetState;

/**
 * Everything that is kept for one device in one version of the protocol.
 *
 * @param identity the identity that the device showed first, which it must keep; null when it was
 *     forgotten
 * @param sessions the one in use comes first; the others only decrypt what was sent before the
 *     other side took over the newest, at most {@link #MOST} in all
 * @param strays how many messages in a row came for a session that is not in use
 */
public record Correspondence(
        DeviceAddress peer,
        OmemoVersion version,
        @Nullable IdentityKey identity,
        List<Session> sessions,
        int strays) {

    /** How many sessions are kept. */
    public static final int MOST = 8;

    /** After so many messages in a row for another session, that one is used again. */
    private static final int STRAYS = 3;

    /**
     * The same while the one in use was not answered: its start may be lost for good, where another
     * device took the same pre-key.
     */
    private static final int STRAYS_UNANSWERED = 6;

    public Correspondence {
        sessions = List.copyOf(sessions);
    }

    /** The session that encrypts. */
    public Optional<Session> current() {
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.getFirst());
    }

    /** A new session is used from now on. */
    Correspondence started(Session session) {
        List<Session> all = new ArrayList<>(sessions);
        all.addFirst(session);
        return with(all.size() > MOST ? all.subList(0, MOST) : all, 0);
    }

    /** The session in use has encrypted. */
    Correspondence moved(Session next) {
        List<Session> all = new ArrayList<>(sessions);
        all.set(0, next);
        return with(all, strays);
    }

    /**
     * The session at this place has decrypted. One that is not in use is used again when the other
     * side has just taken it over, or keeps using it; one that is on its way to the other side is
     * given more time.
     */
    Correspondence received(int place, Session next) {
        List<Session> all = new ArrayList<>(sessions);
        boolean answered = all.get(place).isPending();
        all.set(place, next);
        if (place == 0) {
            return with(all, 0);
        }
        boolean wanted =
                all.getFirst().isPending()
                        ? strays + 1 >= STRAYS_UNANSWERED
                        : answered || strays + 1 >= STRAYS;
        if (!wanted) {
            return with(all, strays + 1);
        }
        all.addFirst(all.remove(place));
        return with(all, 0);
    }

    private Correspondence with(List<Session> all, int newStrays) {
        return new Correspondence(peer, version, identity, all, newStrays);
    }

    /** The same sessions, for an identity whose sign is known now. */
    public Correspondence withIdentity(IdentityKey known) {
        return new Correspondence(peer, version, known, sessions, strays);
    }

    /** Without any session, and ready for another identity. */
    public Correspondence forgotten() {
        return new Correspondence(peer, version, null, List.of(), 0);
    }

    /** Wipes the secrets that none of these holds. */
    public void wipeUnless(List<Correspondence> keepers) {
        for (Session session : sessions) {
            List<RatchetState> kept = new ArrayList<>();
            for (Correspondence keeper : keepers) {
                Session same = keeper.same(session);
                if (same != null) {
                    kept.add(same.ratchet());
                }
            }
            session.ratchet().wipeUnless(kept);
        }
    }

    private @Nullable Session same(Session session) {
        for (Session one : sessions) {
            if (one.initiated() == session.initiated()
                    && one.exchange().equals(session.exchange())) {
                return one;
            }
        }
        return null;
    }
}
