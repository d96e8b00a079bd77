package org.libervia.omemo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;

/**
 * Everything that is kept for one device in one version of the protocol.
 *
 * @param identity the identity that the device showed first, which it must keep
 * @param sessions the one in use comes first; the others only decrypt what was sent before the
 *     other side took over the newest, at most {@link #MOST} in all
 * @param strays how many messages in a row came for a session that is not in use
 */
public record Correspondence(
        DeviceAddress peer,
        OmemoVersion version,
        IdentityKey identity,
        List<Session> sessions,
        int strays) {

    /** How many sessions are kept. */
    public static final int MOST = 8;

    /** After so many messages for another session, that one is used again. */
    private static final int STRAYS = 3;

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
     * side has just taken it over, or keeps using it; but never in place of one that is on its way
     * to the other side.
     */
    Correspondence received(int place, Session next) {
        List<Session> all = new ArrayList<>(sessions);
        boolean answered = all.get(place).isPending();
        all.set(place, next);
        if (place == 0) {
            return with(all, 0);
        }
        boolean wanted = answered || strays + 1 >= STRAYS;
        if (!wanted || all.getFirst().isPending()) {
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

    /** Wipes the secrets that what is kept after this does not hold. */
    public void wipeUnless(@Nullable Correspondence next) {
        for (Session session : sessions) {
            Session after = next == null ? null : next.same(session);
            session.ratchet().wipeUnless(after == null ? null : after.ratchet());
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
