package org.libervia.omemo.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.session.Bundle;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.session.Sessions;
import org.libervia.omemo.trust.Trust;
import org.libervia.omemo.trust.TrustPolicy;

/** One payload for many devices. */
final class Encryption {
    private final Pending pending;
    private final OmemoVersion version;
    private final TrustPolicy trust;
    private final Sessions sessions;

    Encryption(Primitives primitives, Pending pending, OmemoVersion version, TrustPolicy trust) {
        this.pending = pending;
        this.version = version;
        this.trust = trust;
        this.sessions = new Sessions(primitives, version, pending.device().identity());
    }

    /** What is to be stored for a device, and what it is sent. */
    private record Made(Correspondence next, EncryptedKey key) {}

    Sealed forAll(Work work, Payload payload, Collection<Recipient> recipients) {
        List<DeviceResult> results = new ArrayList<>();
        List<Made> made = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Recipient recipient : recipients) {
            if (!recipient.address().equals(pending.device().address())) {
                missing.add(recipient.address().account());
                results.add(encrypted(payload, recipient, made));
            }
        }
        missing.remove(pending.device().address().account());
        results.forEach(result -> {
            if (result instanceof DeviceResult.Encrypted) {
                missing.remove(result.address().account());
            }
        });
        if (!missing.isEmpty() || made.isEmpty()) {
            made.forEach(one -> abandon(one.next));
            throw new NoUsableDeviceException(
                    missing.isEmpty() ? "your account" : String.join(", ", missing), results);
        }
        made.forEach(one -> pending.put(one.next));
        return sealed(work, payload, made, results);
    }

    private void abandon(Correspondence made) {
        Correspondence before = pending.get(version, made.peer());
        made.wipeUnless(before == null ? List.of() : List.of(before));
    }

    Sealed forOne(Work work, Payload payload, Recipient recipient) {
        Correspondence known = pending.get(version, recipient.address());
        IdentityKey identity = known == null ? null : known.identity();
        if (known == null || identity == null || known.sessions().isEmpty()) {
            throw new OmemoException(
                    Fault.NO_SESSION, "There is no session with " + recipient.address() + ".");
        }
        requireNotDistrusted(recipient.address(), identity);
        Made made = encrypt(payload, recipient.address(), known);
        pending.put(made.next);
        return sealed(
                work,
                payload,
                List.of(made),
                List.of(new DeviceResult.Encrypted(recipient.address())));
    }

    private void requireNotDistrusted(DeviceAddress address, IdentityKey identity) {
        if (trust.of(address.account(), identity) == Trust.DISTRUSTED) {
            throw new OmemoException(Fault.DISTRUSTED, "The device " + address + " is distrusted.");
        }
    }

    void start(DeviceAddress address, Bundle bundle) {
        requireNotDistrusted(address, bundle.identity());
        pending.put(started(address, pending.get(version, address), bundle));
    }

    private Correspondence started(
            DeviceAddress address, @Nullable Correspondence known, Bundle bundle) {
        if (bundle.version() != version) {
            throw new IllegalArgumentException("the bundle is of another version");
        }
        requireSameInOtherVersions(address, bundle.identity());
        return sessions.start(address, known, bundle);
    }

    private void requireSameInOtherVersions(DeviceAddress address, IdentityKey identity) {
        for (OmemoVersion other : OmemoVersion.values()) {
            Correspondence known = pending.get(other, address);
            IdentityKey before = known == null ? null : known.identity();
            if (before != null && !before.sameButForSign(identity)) {
                sessions.requireSame(before, identity);
            }
        }
    }

    private DeviceResult encrypted(Payload payload, Recipient recipient, List<Made> made) {
        DeviceAddress address = recipient.address();
        Bundle bundle = recipient.bundle();
        Correspondence known = pending.get(version, address);
        IdentityKey identity = known == null ? null : known.identity();
        if (identity == null && bundle != null) {
            identity = bundle.identity();
        }
        boolean ready = known != null && !known.sessions().isEmpty();
        if (identity == null || (!ready && bundle == null)) {
            return new DeviceResult.NoSession(address);
        }
        Trust level = trust.of(address.account(), identity);
        if (!level.receives()) {
            return new DeviceResult.Untrusted(address, identity, level);
        }
        try {
            if (bundle != null) {
                sessions.requireSame(identity, bundle.identity());
            }
            if (known == null || !ready) {
                if (bundle == null) {
                    return new DeviceResult.NoSession(address);
                }
                known = started(address, known, bundle);
            }
            made.add(encrypt(payload, address, known));
            return new DeviceResult.Encrypted(address);
        } catch (OmemoException broken) {
            return new DeviceResult.Broken(address, broken.fault(), broken.getMessage());
        }
    }

    private Made encrypt(Payload payload, DeviceAddress address, Correspondence with) {
        Sessions.Encrypted encrypted = sessions.encrypt(with, payload.material());
        return new Made(
                encrypted.next(),
                new EncryptedKey(
                        address.account(),
                        address.device(),
                        encrypted.exchange(),
                        Bytes.of(encrypted.data())));
    }

    private Sealed sealed(Work work, Payload payload, List<Made> made, List<DeviceResult> results) {
        return new Sealed(
                work,
                new EncryptedMessage(
                        version,
                        pending.device().address().device(),
                        made.stream().map(Made::key).toList(),
                        payload.iv(),
                        payload.sealed()),
                results);
    }
}
