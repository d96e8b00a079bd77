package org.libervia.omemo.ratchet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.wire.RatchetMessage;
import org.libervia.omemo.wire.WireFormat;

/** Encrypts and decrypts with a state, and gives the next one. */
public final class DoubleRatchet {
    private final Primitives primitives;
    private final WireFormat format;
    private final Receiving receiving;

    /** What was encrypted, as it is sent, and the state to store before it is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Encrypted(RatchetState next, byte[] sealed) {}

    /** What was decrypted, and the state to store with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Decrypted(RatchetState next, byte[] clear) {}

    /** A ratchet that speaks one version of the protocol. */
    public DoubleRatchet(Primitives primitives, OmemoVersion version) {
        this.primitives = primitives;
        this.format = WireFormat.of(version);
        this.receiving = new Receiving(primitives, version);
    }

    /**
     * The state of whoever started the session.
     *
     * @param secret what both sides agreed on
     * @param remote the responder's signed pre-key
     */
    public RatchetState initiate(SecretBytes secret, PublicKey remote) {
        KeyPair own = KeyPair.random(primitives);
        SecretBytes agreed = own.agree(primitives, remote);
        Kdf.RootStep step = Kdf.root(primitives, format, secret, agreed);
        agreed.wipe();
        secret.wipe();
        return new RatchetState(
                step.root(),
                own,
                new Chain(step.chain(), 0),
                remote,
                null,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The state of whoever the session was started with, before anything is received.
     *
     * @param signedPreKey the key pair that the other side agreed with
     */
    public RatchetState respond(SecretBytes secret, KeyPair signedPreKey) {
        SecretBytes copy = SecretBytes.taking(signedPreKey.privateKey().expose().clone());
        return new RatchetState(
                secret,
                new KeyPair(copy, signedPreKey.publicKey()),
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /** Encrypts. The state must have a sending chain: a responder receives first. */
    public Encrypted encrypt(RatchetState state, byte[] associated, byte[] clear) {
        Chain sending = state.sending();
        if (sending == null) {
            throw new IllegalStateException("a responder can't send before it has received");
        }
        Kdf.ChainStep step = Kdf.chain(primitives, sending);
        MessageKeys keys = Kdf.message(primitives, format, step.messageKey());
        byte[] authenticated =
                format.encodeMessage(
                        state.own().publicKey(),
                        sending.n(),
                        state.previous(),
                        keys.encrypt(primitives, clear));
        byte[] code = keys.code(primitives, format, associated, authenticated);
        keys.wipe();
        step.messageKey().wipe();
        RatchetState next =
                new RatchetState(
                        state.root(),
                        state.own(),
                        step.next(),
                        state.remote(),
                        state.receiving(),
                        state.previous(),
                        state.skipped(),
                        state.spare(),
                        state.retired());
        return new Encrypted(next, format.seal(authenticated, code));
    }

    /**
     * Decrypts.
     *
     * @throws org.libervia.omemo.OmemoException {@code NOT_AUTHENTIC}, {@code ALREADY_SEEN}, {@code
     *     TOO_MANY_MISSING} or {@code BAD_KEY}; the state stays right
     */
    public Decrypted decrypt(RatchetState state, byte[] associated, RatchetMessage message) {
        Receiving.Step step = receiving.step(state, message);
        @Nullable MessageKeys keys = null;
        boolean authentic = false;
        try {
            keys = Kdf.message(primitives, format, step.messageKey());
            byte[] clear = keys.decrypt(primitives, format, associated, message);
            authentic = true;
            return new Decrypted(step.next(), clear);
        } finally {
            if (keys != null) {
                keys.wipe();
            }
            if (authentic) {
                // a kept key belongs to the old state until the next one is stored
                if (!step.wasKept()) {
                    step.messageKey().wipe();
                }
            } else {
                step.abandon(state);
            }
        }
    }

    /** A list with one more at its end, and only the last {@code most} of them. */
    static <T> List<T> appended(List<T> list, T last, int most) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer.size() > most ? longer.subList(longer.size() - most, longer.size()) : longer;
    }
}
