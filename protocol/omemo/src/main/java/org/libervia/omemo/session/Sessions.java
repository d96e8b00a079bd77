package org.libervia.omemo.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.ratchet.DoubleRatchet;
import org.libervia.omemo.wire.ExchangeMessage;
import org.libervia.omemo.wire.RatchetMessage;
import org.libervia.omemo.wire.WireFormat;

/** Starts sessions, and encrypts and decrypts with them: pure, each call gives the next state. */
public final class Sessions {
    private final OmemoVersion version;
    private final WireFormat format;
    private final IdentityKeyPair own;
    private final DoubleRatchet ratchet;
    private final X3dh agreement;

    /** What was encrypted for a device; the state is stored before it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Encrypted(Correspondence next, byte[] data, boolean exchange) {}

    /** What was decrypted of a device; the state is stored with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Decrypted(Correspondence next, byte[] clear, Session session) {}

    public Sessions(Primitives primitives, OmemoVersion version, IdentityKeyPair own) {
        this.version = version;
        this.format = WireFormat.of(version);
        this.own = own;
        this.ratchet = new DoubleRatchet(primitives, version);
        this.agreement = new X3dh(primitives, version);
    }

    public OmemoVersion version() {
        return version;
    }

    /**
     * A new session with the owner of a bundle, used from now on.
     *
     * @param before what is kept for the device so far
     * @throws OmemoException ({@code BAD_KEY}, {@code IDENTITY_CHANGED})
     */
    public Correspondence start(
            DeviceAddress peer, @Nullable Correspondence before, Bundle bundle) {
        Correspondence known =
                known(peer, before, bundle.identity()).withIdentity(bundle.identity());
        X3dh.Initiated initiated = agreement.initiate(own, bundle);
        return known.started(
                new Session(
                        bundle.identity(),
                        initiated.exchange(),
                        true,
                        false,
                        ratchet.initiate(initiated.secret(), bundle.signedPreKey())));
    }

    private Correspondence known(
            DeviceAddress peer, @Nullable Correspondence before, IdentityKey identity) {
        if (before == null) {
            return new Correspondence(peer, version, identity, List.of(), 0);
        }
        if (before.identity() == null) {
            return before.withIdentity(identity);
        }
        requireSame(before.identity(), identity);
        return before;
    }

    /**
     * Checks that a device shows the key that it showed before.
     *
     * @throws OmemoException ({@code IDENTITY_CHANGED})
     */
    public void requireSame(IdentityKey known, IdentityKey shown) {
        boolean same =
                version == OmemoVersion.LEGACY ? known.sameButForSign(shown) : known.equals(shown);
        if (!same) {
            throw new OmemoException(
                    Fault.IDENTITY_CHANGED,
                    "A device shows another identity key than before: compare fingerprints, and"
                            + " forget the device if the change is right.");
        }
    }

    /** Encrypts with the session in use. */
    public Encrypted encrypt(Correspondence with, byte[] clear) {
        Session session = with.current().orElseThrow();
        DoubleRatchet.Encrypted made =
                ratchet.encrypt(session.ratchet(), sendingWith(session), clear);
        Correspondence next = with.moved(session.withRatchet(made.next()));
        return session.isPending()
                ? new Encrypted(
                        next, format.encodeExchange(session.exchange(), made.sealed()), true)
                : new Encrypted(next, made.sealed(), false);
    }

    /**
     * Decrypts a message of a session that exists.
     *
     * @throws OmemoException ({@code MALFORMED}, {@code NO_SESSION}, {@code NOT_AUTHENTIC}, {@code
     *     ALREADY_SEEN}, {@code TOO_MANY_MISSING}, {@code BAD_KEY})
     */
    public Decrypted decrypt(@Nullable Correspondence with, byte[] data) {
        RatchetMessage message = format.readMessage(data);
        if (with == null || with.sessions().isEmpty()) {
            throw new OmemoException(
                    Fault.NO_SESSION,
                    "There is no session with the sender's device: start a new one.");
        }
        @Nullable OmemoException first = null;
        for (int place : places(with, message)) {
            try {
                return decrypt(with, place, message);
            } catch (OmemoException failed) {
                if (failed.fault() != Fault.NOT_AUTHENTIC) {
                    throw failed;
                }
                first = first == null ? failed : first;
            }
        }
        throw first == null
                ? new OmemoException(Fault.NO_SESSION, "There is no session with the device.")
                : first;
    }

    /** The session that knows the ratchet key alone, or all of them. */
    private static List<Integer> places(Correspondence with, RatchetMessage message) {
        List<Integer> all = new ArrayList<>();
        for (int place = 0; place < with.sessions().size(); place++) {
            if (with.sessions().get(place).ratchet().knows(message.ratchetKey())) {
                return List.of(place);
            }
            all.add(place);
        }
        return all;
    }

    private Decrypted decrypt(Correspondence with, int place, RatchetMessage message) {
        Session session = with.sessions().get(place);
        DoubleRatchet.Decrypted opened =
                ratchet.decrypt(session.ratchet(), receivingWith(session), message);
        Session next = session.confirmed(opened.next());
        return new Decrypted(with.received(place, next), opened.clear(), next);
    }

    /** Reads a message that carries an exchange. */
    public ExchangeMessage readExchange(byte[] data) {
        return format.readExchange(data);
    }

    /**
     * Decrypts a message that carries the exchange of a session that exists already.
     *
     * @return null when the exchange starts another session
     * @throws OmemoException as {@link #decrypt}
     */
    public @Nullable Decrypted again(@Nullable Correspondence with, ExchangeMessage message) {
        if (with != null) {
            for (int place = 0; place < with.sessions().size(); place++) {
                Session session = with.sessions().get(place);
                if (!session.initiated() && session.exchange().equals(message.exchange())) {
                    return decrypt(with, place, message.message());
                }
            }
        }
        return null;
    }

    /**
     * Takes a session that another device started, with its first message.
     *
     * @param signedPreKey the key pair that the exchange names
     * @param preKey likewise
     * @throws OmemoException ({@code IDENTITY_CHANGED}, {@code BAD_KEY}, {@code NOT_AUTHENTIC},
     *     {@code TOO_MANY_MISSING})
     */
    public Decrypted accept(
            DeviceAddress peer,
            @Nullable Correspondence before,
            ExchangeMessage message,
            KeyPair signedPreKey,
            KeyPair preKey) {
        Correspondence known = known(peer, before, message.exchange().identity());
        SecretBytes secret = agreement.respond(own, signedPreKey, preKey, message.exchange());
        IdentityKey identity = known.identity();
        Session fresh =
                new Session(
                        identity == null ? message.exchange().identity() : identity,
                        message.exchange(),
                        false,
                        true,
                        ratchet.respond(secret, signedPreKey));
        try {
            DoubleRatchet.Decrypted opened =
                    ratchet.decrypt(fresh.ratchet(), receivingWith(fresh), message.message());
            Session next = fresh.withRatchet(opened.next());
            return new Decrypted(known.started(next), opened.clear(), next);
        } finally {
            fresh.ratchet().wipeUnless(List.of());
        }
    }

    private byte[] sendingWith(Session session) {
        return format.associated(own.publicKey(), session.peer(), session.initiated());
    }

    private byte[] receivingWith(Session session) {
        return format.associated(session.peer(), own.publicKey(), !session.initiated());
    }
}
