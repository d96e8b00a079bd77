package org.libervia.omemo.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.libervia.omemo.state.StateFormat.required;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.device.Owed;
import org.libervia.omemo.device.OwnDevice;
import org.libervia.omemo.device.PreKeys;
import org.libervia.omemo.device.SignedPreKey;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.wire.ProtoReader;
import org.libervia.omemo.wire.ProtoWriter;

/** The fields of one's own device. */
final class DeviceForm {
    private DeviceForm() {}

    static byte[] write(OwnDevice device) {
        ProtoWriter writer =
                new ProtoWriter(16_384)
                        .bytes(1, device.address().account().getBytes(UTF_8))
                        .number(2, device.address().device())
                        .bytes(3, device.identity().privateKey().expose())
                        .bytes(4, device.identity().publicKey().toArray())
                        .number(6, device.catchingUp() ? 1 : 0);
        if (device.label() != null) {
            writer.bytes(5, device.label().getBytes(UTF_8));
        }
        device.preKeys().values().forEach(keys -> writer.bytes(7, write(keys)));
        device.owed().forEach(owed -> writer.bytes(8, write(owed)));
        return writer.finish();
    }

    private static byte[] write(PreKeys keys) {
        ProtoWriter writer =
                new ProtoWriter(8_192)
                        .number(1, keys.version().code())
                        .bytes(2, write(keys.current()))
                        .number(6, keys.nextId());
        if (keys.earlier() != null) {
            writer.bytes(3, write(keys.earlier()));
        }
        keys.single().forEach((id, pair) -> writer.bytes(4, write(id, pair)));
        keys.hidden().forEach(id -> writer.number(5, id));
        return writer.finish();
    }

    private static byte[] write(SignedPreKey key) {
        return new ProtoWriter(192)
                .bytes(1, write(key.id(), key.pair()))
                .bytes(2, key.signature().toArray())
                .number(3, key.madeAt())
                .finish();
    }

    private static byte[] write(int id, KeyPair pair) {
        return new ProtoWriter(80)
                .number(1, id)
                .bytes(2, pair.privateKey().expose())
                .bytes(3, pair.publicKey().toArray())
                .finish();
    }

    private static byte[] write(Owed owed) {
        return new ProtoWriter(64)
                .number(1, owed.version().code())
                .bytes(2, owed.address().account().getBytes(UTF_8))
                .number(3, owed.address().device())
                .finish();
    }

    static OwnDevice read(ProtoReader reader) {
        String account = "";
        int id = 0;
        @Nullable SecretBytes privateKey = null;
        @Nullable IdentityKey publicKey = null;
        @Nullable String label = null;
        boolean catchingUp = false;
        TreeMap<OmemoVersion, PreKeys> preKeys = new TreeMap<>();
        Set<Owed> owed = new LinkedHashSet<>();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> account = new String(reader.bytes(), UTF_8);
                case 2 -> id = reader.number();
                case 3 -> privateKey = RatchetForm.secret(reader);
                case 4 -> publicKey = IdentityKey.of(reader.bytes());
                case 5 -> label = new String(reader.bytes(), UTF_8);
                case 6 -> catchingUp = reader.number() != 0;
                case 7 -> {
                    PreKeys keys = preKeys(reader.message());
                    preKeys.put(keys.version(), keys);
                }
                case 8 -> owed.add(owed(reader.message()));
                default -> {}
            }
        }
        return new OwnDevice(
                new DeviceAddress(account, id),
                new IdentityKeyPair(required(privateKey), required(publicKey)),
                label,
                preKeys,
                catchingUp,
                owed);
    }

    private static PreKeys preKeys(ProtoReader reader) {
        int version = 0;
        @Nullable SignedPreKey current = null;
        @Nullable SignedPreKey earlier = null;
        TreeMap<Integer, KeyPair> single = new TreeMap<>();
        TreeSet<Integer> hidden = new TreeSet<>();
        int nextId = 1;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> version = reader.number();
                case 2 -> current = signed(reader.message());
                case 3 -> earlier = signed(reader.message());
                case 4 -> {
                    Numbered key = numbered(reader.message());
                    single.put(key.id, key.pair);
                }
                case 5 -> hidden.add(reader.number());
                case 6 -> nextId = reader.number();
                default -> {}
            }
        }
        return new PreKeys(
                SessionForm.version(version), required(current), earlier, single, hidden, nextId);
    }

    private static SignedPreKey signed(ProtoReader reader) {
        @Nullable Numbered key = null;
        @Nullable Bytes signature = null;
        long madeAt = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> key = numbered(reader.message());
                case 2 -> signature = Bytes.of(reader.bytes());
                case 3 -> madeAt = reader.wideNumber();
                default -> {}
            }
        }
        Numbered found = required(key);
        return new SignedPreKey(found.id, found.pair, required(signature), madeAt);
    }

    private record Numbered(int id, KeyPair pair) {}

    private static Numbered numbered(ProtoReader reader) {
        int id = 0;
        @Nullable SecretBytes privateKey = null;
        @Nullable PublicKey publicKey = null;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> id = reader.number();
                case 2 -> privateKey = RatchetForm.secret(reader);
                case 3 -> publicKey = PublicKey.of(reader.bytes());
                default -> {}
            }
        }
        return new Numbered(id, new KeyPair(required(privateKey), required(publicKey)));
    }

    private static Owed owed(ProtoReader reader) {
        int version = 0;
        String account = "";
        int device = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> version = reader.number();
                case 2 -> account = new String(reader.bytes(), UTF_8);
                case 3 -> device = reader.number();
                default -> {}
            }
        }
        return new Owed(SessionForm.version(version), new DeviceAddress(account, device));
    }
}
