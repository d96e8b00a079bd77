package org.libervia.omemo.account;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.Owed;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.session.Sessions;
import org.libervia.omemo.trust.Trust;
import org.libervia.omemo.trust.TrustPolicy;
import org.libervia.omemo.wire.ExchangeMessage;
import org.libervia.omemo.wire.KeyExchange;

/** One message that came. */
final class Decryption {
    /** After so many messages in a row without an answer, the session is moved (XEP-0384 §6). */
    private static final int HEARTBEAT = 53;

    private final Primitives primitives;
    private final Pending pending;
    private final TrustPolicy trust;
    private final Collection<Duty> duties;

    Decryption(Primitives primitives, Pending pending, TrustPolicy trust, Collection<Duty> duties) {
        this.primitives = primitives;
        this.pending = pending;
        this.trust = trust;
        this.duties = duties;
    }

    /** What a session gave, and the pre-key that it has used up. */
    private record Result(Sessions.Decrypted made, int usedPreKey) {}

    Opened of(String account, EncryptedMessage message) {
        OmemoVersion version = message.version();
        DeviceAddress sender = new DeviceAddress(account, message.sender());
        EncryptedKey key = ownKey(message);
        Correspondence known = pending.get(version, sender);
        Sessions sessions = new Sessions(primitives, version, pending.device().identity());
        Result result = decrypt(sessions, sender, known, key);
        Opened opened;
        try {
            opened = opened(sender, message, result.made);
        } catch (OmemoException refused) {
            abandon(result.made.next(), known);
            throw refused;
        }
        pending.put(result.made.next());
        followUp(version, sender, result);
        return opened;
    }

    private static void abandon(Correspondence made, @Nullable Correspondence known) {
        made.wipeUnless(known == null ? List.of() : List.of(known));
    }

    private EncryptedKey ownKey(EncryptedMessage message) {
        DeviceAddress own = pending.device().address();
        for (EncryptedKey key : message.keys()) {
            if (key.device() == own.device()
                    && (key.account() == null || key.account().equals(own.account()))) {
                return key;
            }
        }
        throw new OmemoException(
                Fault.NOT_FOR_THIS_DEVICE, "The message is encrypted, but not for this device.");
    }

    private Result decrypt(
            Sessions sessions,
            DeviceAddress sender,
            @Nullable Correspondence known,
            EncryptedKey key) {
        byte[] data = key.data().toArray();
        if (known != null && known.identity() != null) {
            requireNotDistrusted(sender, known.identity());
        }
        if (!key.exchange()) {
            return new Result(sessions.decrypt(known, data), 0);
        }
        ExchangeMessage message = sessions.readExchange(data);
        requireNotDistrusted(sender, message.exchange().identity());
        Sessions.Decrypted again = sessions.again(known, message);
        if (again != null) {
            return new Result(again, 0);
        }
        return accept(sessions, sender, known, message);
    }

    private Result accept(
            Sessions sessions,
            DeviceAddress sender,
            @Nullable Correspondence known,
            ExchangeMessage message) {
        KeyExchange exchange = message.exchange();
        OwnDevice device = pending.device();
        OmemoVersion version = sessions.version();
        KeyPair signed =
                device.signedPreKey(version, exchange.signedPreKey())
                        .orElseThrow(() -> unknown("signed pre-key", exchange.signedPreKey()));
        KeyPair single =
                device.preKey(version, exchange.preKey())
                        .orElseThrow(() -> unknown("pre-key", exchange.preKey()));
        requireSameInOtherVersions(sessions, sender, exchange.identity());
        return new Result(
                sessions.accept(sender, known, message, signed, single), exchange.preKey());
    }

    private static OmemoException unknown(String what, int id) {
        return new OmemoException(
                Fault.UNKNOWN_PRE_KEY,
                "The message needs the " + what + " " + id + ", which this device has no more.");
    }

    private void requireSameInOtherVersions(
            Sessions sessions, DeviceAddress sender, IdentityKey identity) {
        for (OmemoVersion other : OmemoVersion.values()) {
            Correspondence known = pending.get(other, sender);
            IdentityKey before = known == null ? null : known.identity();
            if (before != null && !before.sameButForSign(identity)) {
                sessions.requireSame(before, identity);
            }
        }
    }

    private void requireNotDistrusted(DeviceAddress sender, IdentityKey identity) {
        if (trust.of(sender.account(), identity) == Trust.DISTRUSTED) {
            throw new OmemoException(
                    Fault.DISTRUSTED, "The message is of a device that is distrusted: " + sender);
        }
    }

    private Opened opened(DeviceAddress sender, EncryptedMessage message, Sessions.Decrypted made) {
        IdentityKey identity = made.session().peer();
        Trust level = trust.of(sender.account(), identity);
        if (message.payload() == null) {
            byte[] iv = message.iv() == null ? new byte[0] : message.iv().toArray();
            return new Opened.Empty(sender, identity, level, made.clear(), iv);
        }
        byte[] content = Payload.open(primitives, message, made.clear());
        return new Opened.Content(sender, identity, level, content);
    }

    private void followUp(OmemoVersion version, DeviceAddress sender, Result result) {
        boolean started = result.usedPreKey > 0;
        if (started) {
            pending.put(pending.device().withUsed(primitives, version, result.usedPreKey));
            duties.add(new Duty.PublishBundle(version));
        }
        if (started || result.made.session().ratchet().received() > HEARTBEAT) {
            if (pending.device().catchingUp()) {
                pending.put(pending.device().owing(new Owed(version, sender)));
            } else {
                duties.add(new Duty.SendEmpty(version, sender));
            }
        }
    }
}
