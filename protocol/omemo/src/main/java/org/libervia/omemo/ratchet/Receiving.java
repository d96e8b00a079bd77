package org.libervia.omemo.ratchet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.wire.RatchetMessage;
import org.libervia.omemo.wire.WireFormat;

/** Moves a state to the message that came, and finds the key of that message. */
@SuppressWarnings("ReferenceEquality") // secrets are held, not equal
final class Receiving {
    private final Primitives primitives;
    private final WireFormat format;
    private final boolean keepsSpares;

    /**
     * Where a message leads, if it is authentic.
     *
     * @param wasKept whether the key is one that the old state holds
     */
    record Step(RatchetState next, SecretBytes messageKey, boolean wasKept) {
        /** Wipes what was made for nothing. */
        void abandon(RatchetState old) {
            if (!wasKept) {
                messageKey.wipe();
            }
            next.wipeUnless(List.of(old));
        }
    }

    Receiving(Primitives primitives, OmemoVersion version) {
        this.primitives = primitives;
        this.format = WireFormat.of(version);
        this.keepsSpares = version == OmemoVersion.LEGACY;
    }

    Step step(RatchetState state, RatchetMessage message) {
        Step kept = kept(state, message);
        if (kept != null) {
            return kept;
        }
        PublicKey remote = state.remote();
        Chain receiving = state.receiving();
        boolean sameChain = message.ratchetKey().equals(remote);
        if (sameChain && receiving == null) {
            // the responder's own signed pre-key, sent back as a ratchet key
            throw new OmemoException(
                    Fault.NOT_AUTHENTIC, "An encrypted message shows a ratchet key of our own.");
        }
        if (state.retired().contains(message.ratchetKey())
                || (receiving != null && sameChain && message.n() < receiving.n())) {
            throw new OmemoException(
                    Fault.ALREADY_SEEN,
                    "The message was decrypted before, or its key was given up.");
        }
        requireFew(message.n() - (long) (sameChain && receiving != null ? receiving.n() : 0));
        RatchetState moved = sameChain ? state : turned(state, message);
        return skipped(moved, message, state);
    }

    private static void requireFew(long missing) {
        if (missing > RatchetState.LIMIT) {
            throw new OmemoException(
                    Fault.TOO_MANY_MISSING,
                    missing + " messages before this one are missing: it is refused.");
        }
    }

    private static @Nullable Step kept(RatchetState state, RatchetMessage message) {
        SkippedKey found = find(state.skipped(), message);
        if (found != null) {
            return new Step(
                    with(state, state.receiving(), without(state.skipped(), found), state.spare()),
                    found.key(),
                    true);
        }
        found = find(state.spare(), message);
        if (found != null) {
            return new Step(
                    with(state, state.receiving(), state.skipped(), without(state.spare(), found)),
                    found.key(),
                    true);
        }
        return null;
    }

    private static @Nullable SkippedKey find(List<SkippedKey> keys, RatchetMessage message) {
        for (SkippedKey key : keys) {
            if (key.isOf(message.ratchetKey(), message.n())) {
                return key;
            }
        }
        return null;
    }

    private static List<SkippedKey> without(List<SkippedKey> keys, SkippedKey gone) {
        List<SkippedKey> rest = new ArrayList<>(keys);
        rest.removeIf(key -> key == gone);
        return rest;
    }

    /** The keys of the messages before this one, and then its own. */
    private Step skipped(RatchetState state, RatchetMessage message, RatchetState old) {
        Chain chain = state.receiving();
        if (chain == null) {
            throw new IllegalStateException("the ratchet was not turned");
        }
        SecretBytes untouched = chain.key();
        List<SkippedKey> keys = state.skipped();
        if (chain.n() < message.n()) {
            keys = new ArrayList<>(keys);
            chain = skip(chain, message.n(), message.ratchetKey(), keys, old);
        }
        Kdf.ChainStep step = Kdf.chain(primitives, chain);
        if (chain.key() != untouched || state != old) {
            chain.key().wipe();
        }
        if (chain.key() != untouched && state != old) {
            untouched.wipe();
        }
        return new Step(with(state, step.next(), keys, state.spare()), step.messageKey(), false);
    }

    /** The chain at message {@code n}; the keys of those before are put at the end of the list. */
    private Chain skip(
            Chain chain, int n, PublicKey ratchetKey, List<SkippedKey> keys, RatchetState old) {
        Chain at = chain;
        while (at.n() < n) {
            Kdf.ChainStep step = Kdf.chain(primitives, at);
            keys.add(new SkippedKey(ratchetKey, at.n(), step.messageKey()));
            if (at != chain) {
                at.key().wipe();
            }
            at = step.next();
        }
        if (keys.size() > RatchetState.LIMIT) {
            List<SkippedKey> dropped = keys.subList(0, keys.size() - RatchetState.LIMIT);
            for (SkippedKey key : dropped) {
                if (old.skipped().stream().noneMatch(held -> held == key)) {
                    key.key().wipe();
                }
            }
            dropped.clear();
        }
        return at;
    }

    /** The state after the other side has shown a new ratchet key. */
    private RatchetState turned(RatchetState state, RatchetMessage message) {
        List<SkippedKey> keys = state.skipped();
        List<SkippedKey> spare = state.spare();
        List<PublicKey> retired = state.retired();
        Chain ended = state.receiving();
        PublicKey remote = state.remote();
        SecretBytes received = state.own().agree(primitives, message.ratchetKey());
        if (ended != null && remote != null) {
            int missing = message.previous() - ended.n();
            if (missing <= RatchetState.LIMIT) {
                keys = new ArrayList<>(keys);
                Chain end = skip(ended, message.previous(), remote, keys, state);
                if (keepsSpares && end.n() == message.previous()) {
                    Kdf.ChainStep one = Kdf.chain(primitives, end);
                    one.next().key().wipe();
                    spare =
                            DoubleRatchet.appended(
                                    spare,
                                    new SkippedKey(remote, end.n(), one.messageKey()),
                                    RatchetState.SPARES);
                }
                if (end != ended) {
                    end.key().wipe();
                }
            }
            retired = DoubleRatchet.appended(retired, remote, RatchetState.RETIRED);
        }
        Kdf.RootStep in = Kdf.root(primitives, format, state.root(), received);
        KeyPair own = KeyPair.random(primitives);
        SecretBytes answered = own.agree(primitives, message.ratchetKey());
        Kdf.RootStep out = Kdf.root(primitives, format, in.root(), answered);
        received.wipe();
        answered.wipe();
        in.root().wipe();
        return new RatchetState(
                out.root(),
                own,
                new Chain(out.chain(), 0),
                message.ratchetKey(),
                new Chain(in.chain(), 0),
                state.sending() == null ? 0 : state.sending().n(),
                keys,
                spare,
                retired);
    }

    private static RatchetState with(
            RatchetState state,
            @Nullable Chain receiving,
            List<SkippedKey> skipped,
            List<SkippedKey> spare) {
        return new RatchetState(
                state.root(),
                state.own(),
                state.sending(),
                state.remote(),
                receiving,
                state.previous(),
                skipped,
                spare,
                state.retired());
    }
}
