package org.libervia.omemo.account;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.session.Bundle;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.trust.TrustPolicy;

/**
 * Something that is stored as a whole: messages that are encrypted, decrypted, or both. Closed
 * without a commit, it leaves no trace.
 */
public final class Work implements AutoCloseable {
    private final Primitives primitives;
    private final TrustPolicy trust;
    private final Pending pending;
    private final Runnable closed;
    private final Set<Duty> duties = new LinkedHashSet<>();
    private State state = State.OPEN;

    private enum State {
        OPEN,
        COMMITTED,
        CLOSED
    }

    Work(Primitives primitives, OmemoStore store, TrustPolicy trust, Runnable closed) {
        this.primitives = primitives;
        this.trust = trust;
        this.pending = new Pending(store);
        this.closed = closed;
    }

    /** One's own device, as it is after what was done here. */
    public OwnDevice device() {
        return pending.device();
    }

    /** Changes one's own device: its label, or the versions that it speaks. */
    public void change(UnaryOperator<OwnDevice> change) {
        requireOpen();
        pending.put(change.apply(pending.device()));
    }

    /** What has to be done once this is committed. */
    public Set<Duty> duties() {
        return Set.copyOf(duties);
    }

    /**
     * Encrypts a message for many devices at once.
     *
     * @param content an envelope (XEP-0420) in today's version, a text in UTF-8 in the older one
     * @param recipients all devices of those who are to read it, and one's own other devices
     * @throws NoUsableDeviceException when somebody other than oneself could read it on no device
     */
    public Sealed encrypt(OmemoVersion version, byte[] content, Collection<Recipient> recipients) {
        return encrypt(version, content, recipients, trust);
    }

    /**
     * Encrypts under another policy: {@link TrustPolicy#authenticatedOnly} for messages about trust
     * (XEP-0450).
     */
    public Sealed encrypt(
            OmemoVersion version,
            byte[] content,
            Collection<Recipient> recipients,
            TrustPolicy policy) {
        requireOpen();
        Payload payload = Payload.of(primitives, version, content);
        return new Encryption(primitives, pending, version, policy)
                .forAll(this, payload, recipients);
    }

    /**
     * Makes an empty message, which only moves the session with a device. It is made for devices
     * that nobody has decided about too.
     *
     * @throws org.libervia.omemo.OmemoException ({@code NO_SESSION}, {@code DISTRUSTED})
     */
    public Sealed empty(OmemoVersion version, DeviceAddress address) {
        requireOpen();
        return new Encryption(primitives, pending, version, trust)
                .forOne(this, Payload.empty(primitives, version), Recipient.of(address));
    }

    /**
     * Starts a new session with a device, in place of one that is broken, and makes the empty
     * message that tells it so. For when the user asks for it: never in answer to a message that
     * could not be decrypted, except one without any session (XEP-0384 §6).
     *
     * @throws org.libervia.omemo.OmemoException ({@code BAD_KEY}, {@code IDENTITY_CHANGED}, {@code
     *     DISTRUSTED})
     */
    public Sealed renew(OmemoVersion version, DeviceAddress address, Bundle bundle) {
        requireOpen();
        Encryption encryption = new Encryption(primitives, pending, version, trust);
        encryption.start(address, bundle);
        return empty(version, address);
    }

    /**
     * Encrypts nothing, and gives a fresh key with it: of a file that is sent beside the message
     * (XEP-0391, XEP-0396). In the older version only.
     */
    public KeyTransport transport(Collection<Recipient> recipients) {
        requireOpen();
        Payload payload = Payload.empty(primitives, OmemoVersion.LEGACY);
        Sealed sealed =
                new Encryption(primitives, pending, OmemoVersion.LEGACY, trust)
                        .forAll(this, payload, recipients);
        return new KeyTransport(
                sealed,
                payload.material(),
                payload.iv() == null ? new byte[0] : payload.iv().toArray());
    }

    /**
     * Decrypts a message.
     *
     * @param account the bare address of the account that sent it, as the server says: in a room
     *     the real address of the occupant
     * @throws org.libervia.omemo.OmemoException with any fault; then nothing has changed. {@code
     *     ALREADY_SEEN} is to be ignored in silence
     */
    public Opened decrypt(String account, EncryptedMessage message) {
        requireOpen();
        return new Decryption(primitives, pending, trust, duties).of(account, message);
    }

    /** Whether there is a session with a device. */
    public boolean hasSession(OmemoVersion version, DeviceAddress address) {
        Correspondence known = pending.get(version, address);
        return known != null && !known.sessions().isEmpty();
    }

    /** Forgets every session with a device, and its identity: the user finds its new key right. */
    public void forget(DeviceAddress address) {
        requireOpen();
        for (OmemoVersion version : OmemoVersion.values()) {
            Correspondence known = pending.get(version, address);
            if (known != null) {
                pending.put(known.forgotten());
            }
        }
    }

    /**
     * While an archive is read: pre-keys that were used are kept, and empty messages wait. To be
     * called before, with true, and after, with false.
     */
    public void catchingUp(boolean reading) {
        requireOpen();
        OwnDevice device = pending.device();
        if (!reading) {
            device.owed()
                    .forEach(
                            owed -> duties.add(new Duty.SendEmpty(owed.version(), owed.address())));
        }
        pending.put(device.catchingUp(reading));
    }

    /**
     * Replaces signed pre-keys that are a week old. To be called at each start, and each day.
     *
     * @param now in seconds since 1970
     */
    public void maintain(long now) {
        requireOpen();
        for (OmemoVersion version : pending.device().due(now)) {
            pending.put(pending.device().rotated(primitives, version, now));
            duties.add(new Duty.PublishBundle(version));
        }
    }

    /** Stores everything that was done here. What the store throws is passed on. */
    public void commit() {
        requireOpen();
        pending.commit();
        state = State.COMMITTED;
        closed.run();
    }

    boolean isCommitted() {
        return state == State.COMMITTED;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the work is done: begin another one");
        }
    }

    /** Undoes what was not committed. */
    @Override
    public void close() {
        if (state == State.OPEN) {
            state = State.CLOSED;
            pending.abandon();
            closed.run();
        }
    }
}
