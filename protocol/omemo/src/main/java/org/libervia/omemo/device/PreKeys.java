package org.libervia.omemo.device;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.session.Bundle;

/**
 * The pre-keys of a device in one version. Ids grow and are never used again.
 *
 * @param current the signed pre-key that is published
 * @param earlier the one before, for messages on their way
 * @param single the one-time pre-keys, by their ids
 * @param hidden ids of those that were used, and stay until the archive was read
 * @param nextId of the next one-time pre-key
 */
public record PreKeys(
        OmemoVersion version,
        SignedPreKey current,
        @Nullable SignedPreKey earlier,
        Map<Integer, KeyPair> single,
        Set<Integer> hidden,
        int nextId) {

    /** How many one-time pre-keys are published (XEP-0384 §5.3.2). */
    public static final int PUBLISHED = 100;

    /** After so many seconds there is another signed pre-key: a week. */
    public static final long ROTATION = 7L * 24 * 3600;

    public PreKeys {
        single = Collections.unmodifiableMap(new TreeMap<>(single));
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    }

    /** The pre-keys of a new device. */
    static PreKeys make(
            Primitives primitives, OmemoVersion version, IdentityKeyPair identity, long now) {
        SignedPreKey first = SignedPreKey.make(primitives, version, identity, 1, now);
        return new PreKeys(version, first, null, new TreeMap<>(), new TreeSet<>(), 1)
                .refilled(primitives);
    }

    private PreKeys refilled(Primitives primitives) {
        TreeMap<Integer, KeyPair> all = new TreeMap<>(single);
        int next = nextId;
        while (all.size() - hidden.size() < PUBLISHED) {
            all.put(next, KeyPair.random(primitives));
            next++;
        }
        return new PreKeys(version, current, earlier, all, hidden, next);
    }

    /** The key pair of a signed pre-key, the current or the earlier one. */
    Optional<KeyPair> signed(int id) {
        if (id == current.id()) {
            return Optional.of(current.pair());
        }
        return earlier != null && id == earlier.id()
                ? Optional.of(earlier.pair())
                : Optional.empty();
    }

    /** The key pair of a one-time pre-key. */
    Optional<KeyPair> single(int id) {
        return Optional.ofNullable(single.get(id));
    }

    /**
     * Without a pre-key that was used, and with another one for it.
     *
     * @param keep whether it is only hidden: the archive may hold more messages that need it
     */
    PreKeys used(Primitives primitives, int id, boolean keep) {
        TreeMap<Integer, KeyPair> rest = new TreeMap<>(single);
        TreeSet<Integer> nowHidden = new TreeSet<>(hidden);
        if (keep) {
            nowHidden.add(id);
        } else {
            rest.remove(id);
            nowHidden.remove(id);
        }
        return new PreKeys(version, current, earlier, rest, nowHidden, nextId).refilled(primitives);
    }

    /** Without the hidden ones: the archive was read. */
    PreKeys withoutHidden() {
        TreeMap<Integer, KeyPair> rest = new TreeMap<>(single);
        hidden.forEach(rest::remove);
        return new PreKeys(version, current, earlier, rest, new TreeSet<>(), nextId);
    }

    boolean isDue(long now) {
        return now - current.madeAt() >= ROTATION;
    }

    /** With a new signed pre-key; the current one is kept for one more period. */
    PreKeys rotated(Primitives primitives, IdentityKeyPair identity, long now) {
        SignedPreKey next = SignedPreKey.make(primitives, version, identity, current.id() + 1, now);
        return new PreKeys(version, next, current, single, hidden, nextId);
    }

    Bundle bundle(IdentityKeyPair identity) {
        TreeMap<Integer, PublicKey> published = new TreeMap<>();
        single.forEach((id, pair) -> {
            if (!hidden.contains(id)) {
                published.put(id, pair.publicKey());
            }
        });
        return new Bundle(
                version,
                identity.publicKey(),
                current.id(),
                current.pair().publicKey(),
                current.signature(),
                published);
    }

    /** Wipes the private keys that {@code next} does not hold. */
    void wipeUnless(@Nullable PreKeys next) {
        single.forEach((id, pair) -> {
            if (next == null || !next.single.containsKey(id)) {
                pair.privateKey().wipe();
            }
        });
        wipeUnlessIn(next, current);
        if (earlier != null) {
            wipeUnlessIn(next, earlier);
        }
    }

    private static void wipeUnlessIn(@Nullable PreKeys next, SignedPreKey key) {
        if (next == null || next.signed(key.id()).isEmpty()) {
            key.pair().privateKey().wipe();
        }
    }
}
