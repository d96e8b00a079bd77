package org.libervia.omemo.browser;

import static org.libervia.omemo.browser.VectorMachine.bytes;
import static org.libervia.omemo.browser.VectorMachine.hex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.crypto.primitives.LightweightPrimitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.account.Changes;
import org.libervia.omemo.account.EncryptedKey;
import org.libervia.omemo.account.EncryptedMessage;
import org.libervia.omemo.account.OmemoAccount;
import org.libervia.omemo.account.OmemoStore;
import org.libervia.omemo.account.Opened;
import org.libervia.omemo.account.Recipient;
import org.libervia.omemo.account.Sealed;
import org.libervia.omemo.account.Work;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.device.PreKeys;
import org.libervia.omemo.device.SignedPreKey;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.session.Bundle;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.session.Sessions;
import org.libervia.omemo.state.StateFormat;
import org.libervia.omemo.trust.Trust;
import org.libervia.omemo.wire.ExchangeMessage;

/** Somebody in a transcript: {@code party name version device seed spkId spk signature pk…}. */
@NullUnmarked
final class VectorParty implements OmemoStore {
    private static final DeviceAddress PEER = new DeviceAddress("peer", 1);

    private final Deque<byte[]> told = new ArrayDeque<>();
    private final LightweightPrimitives primitives = new LightweightPrimitives(this::fill);
    private final OmemoVersion version;
    private final Sessions sessions;
    private final OmemoAccount account;
    private OwnDevice device;
    private Correspondence with;
    private final Map<DeviceAddress, byte[]> stored = new HashMap<>();

    VectorParty(String[] fields) {
        version = OmemoVersion.valueOf(fields[3]);
        IdentityKeyPair identity = IdentityKeyPair.ofSeed(bytes(fields[5]));
        TreeMap<Integer, KeyPair> single = new TreeMap<>();
        for (int i = 9; i < fields.length; i++) {
            single.put(i - 8, pair(fields[i]));
        }
        SignedPreKey signed =
                new SignedPreKey(
                        Integer.parseInt(fields[6]),
                        pair(fields[7]),
                        Bytes.of(bytes(fields[8])),
                        0);
        TreeMap<OmemoVersion, PreKeys> preKeys = new TreeMap<>();
        preKeys.put(
                version,
                new PreKeys(version, signed, null, single, new TreeSet<>(), single.size() + 1));
        device =
                new OwnDevice(
                        new DeviceAddress(fields[2], Integer.parseInt(fields[4])),
                        identity,
                        null,
                        preKeys,
                        false,
                        Set.of());
        sessions = new Sessions(primitives, version, identity);
        account = new OmemoAccount(primitives, this, (any, key) -> Trust.TRUSTED);
    }

    private KeyPair pair(String privateKey) {
        return KeyPair.of(primitives, SecretBytes.taking(bytes(privateKey)));
    }

    private void fill(byte[] target) {
        byte[] next = told.peek();
        if (next != null && next.length == target.length) {
            System.arraycopy(told.remove(), 0, target, 0, target.length);
        } else {
            // what no vector tells: pre-keys that are refilled
            for (int i = 0; i < target.length; i++) {
                target[i] = (byte) (i + 1);
            }
        }
    }

    private void tell(String[] fields, int from) {
        told.clear();
        for (int i = from; i < fields.length; i++) {
            told.add(bytes(fields[i]));
        }
    }

    /** {@code start name other preKeyDraw ephemeral ratchet…} */
    String start(VectorParty other, String[] fields) {
        tell(fields, 4);
        with = sessions.start(PEER, null, other.device.bundle(version).orElseThrow());
        return "-";
    }

    /** {@code encrypt name n material}: the n-th message of the chain. */
    String encrypt(String[] fields) {
        byte[] clear = bytes(fields[4]);
        int n = Integer.parseInt(fields[3]);
        while (with.current().orElseThrow().ratchet().sending().n() < n) {
            with = sessions.encrypt(with, clear).next();
        }
        Sessions.Encrypted made = sessions.encrypt(with, clear);
        with = through(made.next());
        return hex(made.data());
    }

    /** {@code decrypt name exchange data ratchet…} */
    String decrypt(String[] fields) {
        tell(fields, 5);
        byte[] data = bytes(fields[4]);
        Sessions.Decrypted made;
        if (fields[3].equals("true")) {
            ExchangeMessage message = sessions.readExchange(data);
            made = sessions.again(with, message);
            if (made == null) {
                made =
                        sessions.accept(
                                PEER,
                                with,
                                message,
                                device.signedPreKey(version, message.exchange().signedPreKey())
                                        .orElseThrow(),
                                device.preKey(version, message.exchange().preKey()).orElseThrow());
            }
        } else {
            made = sessions.decrypt(with, data);
        }
        with = through(made.next());
        return hex(made.clear());
    }

    /** State is written and read at each step, too. */
    private static Correspondence through(Correspondence state) {
        return StateFormat.readCorrespondence(StateFormat.write(state));
    }

    /** {@code say name to text random…}: what is sent, {@code key/iv/payload}. */
    String say(VectorParty to, String[] fields) {
        tell(fields, 5);
        try (Work work = account.begin()) {
            Bundle bundle = to.device.bundle(version).orElseThrow();
            Sealed sealed =
                    fields[4].equals("-")
                            ? work.empty(version, to.device.address())
                            : work.encrypt(
                                    version,
                                    bytes(fields[4]),
                                    List.of(new Recipient(to.device.address(), bundle)));
            work.commit();
            EncryptedMessage message = sealed.message();
            return message.keys().getFirst().data() + "/" + message.iv() + "/" + message.payload();
        }
    }

    /** {@code hear name from exchange key iv payload random…} */
    String hear(VectorParty from, String[] fields) {
        tell(fields, 8);
        EncryptedMessage message =
                new EncryptedMessage(
                        version,
                        from.device.address().device(),
                        List.of(
                                new EncryptedKey(
                                        device.address().account(),
                                        device.address().device(),
                                        fields[4].equals("true"),
                                        Bytes.of(bytes(fields[5])))),
                        optional(fields[6]),
                        optional(fields[7]));
        try (Work work = account.begin()) {
            Opened opened = work.decrypt(from.device.address().account(), message);
            work.commit();
            return opened instanceof Opened.Content content ? hex(content.content()) : "-";
        }
    }

    private static Bytes optional(String hex) {
        return hex.equals("null") ? null : Bytes.of(bytes(hex));
    }

    @Override
    public OwnDevice device() {
        return StateFormat.readDevice(StateFormat.write(device));
    }

    @Override
    public Optional<Correspondence> correspondence(OmemoVersion any, DeviceAddress peer) {
        return any == version
                ? Optional.ofNullable(stored.get(peer)).map(StateFormat::readCorrespondence)
                : Optional.empty();
    }

    @Override
    public void commit(Changes changes) {
        device =
                changes.device() == null
                        ? device
                        : StateFormat.readDevice(StateFormat.write(changes.device()));
        changes.correspondences().forEach(one -> stored.put(one.peer(), StateFormat.write(one)));
    }
}
