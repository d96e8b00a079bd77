package org.libervia.omemo.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.session.Bundle;

/**
 * What one's own device keeps, but for its sessions.
 *
 * @param identity the same in both versions
 * @param label what the user calls the device
 * @param preKeys for each version that is spoken
 * @param catchingUp whether an archive is being read: pre-keys that were used are kept, empty
 *     messages are owed instead of sent
 * @param owed to whom they are owed
 */
public record OwnDevice(
        DeviceAddress address,
        IdentityKeyPair identity,
        @Nullable String label,
        Map<OmemoVersion, PreKeys> preKeys,
        boolean catchingUp,
        Set<Owed> owed) {

    public OwnDevice {
        preKeys = Collections.unmodifiableMap(new TreeMap<>(preKeys));
        owed = Collections.unmodifiableSet(new LinkedHashSet<>(owed));
    }

    /**
     * A new device, with a new identity.
     *
     * @param account the bare address of the account
     * @param taken ids that other devices of the account have, in any version
     * @param now in seconds since 1970
     */
    public static OwnDevice make(
            Primitives primitives,
            String account,
            Collection<Integer> taken,
            @Nullable String label,
            Set<OmemoVersion> versions,
            long now) {
        return make(
                primitives,
                new DeviceAddress(account, freeId(primitives, taken)),
                IdentityKeyPair.random(primitives),
                label,
                versions,
                now);
    }

    /** A new device with an id and an identity that exist. */
    public static OwnDevice make(
            Primitives primitives,
            DeviceAddress address,
            IdentityKeyPair identity,
            @Nullable String label,
            Set<OmemoVersion> versions,
            long now) {
        TreeMap<OmemoVersion, PreKeys> preKeys = new TreeMap<>();
        for (OmemoVersion version : versions) {
            preKeys.put(version, PreKeys.make(primitives, version, identity, now));
        }
        return new OwnDevice(address, identity, label, preKeys, false, Set.of());
    }

    private static int freeId(Primitives primitives, Collection<Integer> taken) {
        while (true) {
            byte[] random = primitives.random(Integer.BYTES);
            int id = 0;
            for (byte one : random) {
                id = id << 8 | (one & 0xFF);
            }
            id &= Integer.MAX_VALUE;
            if (id != 0 && !taken.contains(id)) {
                return id;
            }
        }
    }

    /** What is published for others to start sessions with; nothing in a version not spoken. */
    public Optional<Bundle> bundle(OmemoVersion version) {
        return Optional.ofNullable(preKeys.get(version)).map(keys -> keys.bundle(identity));
    }

    /** How this device stands in the account's list: with its label, signed. */
    public ListedDevice listed(Primitives primitives) {
        return label == null
                ? new ListedDevice(address.device(), null, null)
                : ListedDevice.signed(primitives, address.device(), label, identity);
    }

    /** With another label, or none. */
    public OwnDevice withLabel(@Nullable String newLabel) {
        return new OwnDevice(address, identity, newLabel, preKeys, catchingUp, owed);
    }

    /** The key pair of a signed pre-key. */
    public Optional<KeyPair> signedPreKey(OmemoVersion version, int id) {
        return Optional.ofNullable(preKeys.get(version)).flatMap(keys -> keys.signed(id));
    }

    /** The key pair of a one-time pre-key. */
    public Optional<KeyPair> preKey(OmemoVersion version, int id) {
        return Optional.ofNullable(preKeys.get(version)).flatMap(keys -> keys.single(id));
    }

    /** After a pre-key has served; what is published has changed. */
    public OwnDevice withUsed(Primitives primitives, OmemoVersion version, int id) {
        return with(version, spoken(version).used(primitives, id, catchingUp));
    }

    /** While an archive is read. */
    public OwnDevice catchingUp(boolean reading) {
        if (reading) {
            return new OwnDevice(address, identity, label, preKeys, true, owed);
        }
        TreeMap<OmemoVersion, PreKeys> rest = new TreeMap<>();
        preKeys.forEach((version, keys) -> rest.put(version, keys.withoutHidden()));
        return new OwnDevice(address, identity, label, rest, false, Set.of());
    }

    /** With one more empty message to send later. */
    public OwnDevice owing(Owed one) {
        Set<Owed> more = new LinkedHashSet<>(owed);
        more.add(one);
        return new OwnDevice(address, identity, label, preKeys, catchingUp, more);
    }

    /** The versions whose signed pre-key is to be replaced. */
    public List<OmemoVersion> due(long now) {
        List<OmemoVersion> due = new ArrayList<>();
        preKeys.forEach((version, keys) -> {
            if (keys.isDue(now)) {
                due.add(version);
            }
        });
        return due;
    }

    /** With a new signed pre-key in a version. */
    public OwnDevice rotated(Primitives primitives, OmemoVersion version, long now) {
        return with(version, spoken(version).rotated(primitives, identity, now));
    }

    /** With one more version, or without one; without it, its keys are given up. */
    public OwnDevice speaking(
            Primitives primitives, OmemoVersion version, boolean spoken, long now) {
        if (spoken) {
            return preKeys.containsKey(version)
                    ? this
                    : with(version, PreKeys.make(primitives, version, identity, now));
        }
        TreeMap<OmemoVersion, PreKeys> rest = new TreeMap<>(preKeys);
        rest.remove(version);
        return new OwnDevice(address, identity, label, rest, catchingUp, owed);
    }

    private PreKeys spoken(OmemoVersion version) {
        PreKeys keys = preKeys.get(version);
        if (keys == null) {
            throw new IllegalArgumentException("the device does not speak " + version);
        }
        return keys;
    }

    private OwnDevice with(OmemoVersion version, PreKeys keys) {
        TreeMap<OmemoVersion, PreKeys> all = new TreeMap<>(preKeys);
        all.put(version, keys);
        return new OwnDevice(address, identity, label, all, catchingUp, owed);
    }

    /** Wipes the private keys that {@code next} does not hold; the identity is kept. */
    public void wipeUnless(OwnDevice next) {
        preKeys.forEach((version, keys) -> keys.wipeUnless(next.preKeys.get(version)));
    }
}
