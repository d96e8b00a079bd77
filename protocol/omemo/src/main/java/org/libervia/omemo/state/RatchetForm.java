package org.libervia.omemo.state;

import static org.libervia.omemo.state.StateFormat.required;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.ratchet.Chain;
import org.libervia.omemo.ratchet.RatchetState;
import org.libervia.omemo.ratchet.SkippedKey;
import org.libervia.omemo.wire.ProtoReader;
import org.libervia.omemo.wire.ProtoWriter;

/** The fields of a ratchet. */
final class RatchetForm {
    private RatchetForm() {}

    static byte[] write(RatchetState state) {
        ProtoWriter writer =
                new ProtoWriter(256 + 80 * state.skipped().size())
                        .bytes(1, state.root().expose())
                        .bytes(2, state.own().privateKey().expose())
                        .bytes(3, state.own().publicKey().toArray())
                        .number(4, state.previous());
        if (state.sending() != null) {
            writer.bytes(5, write(state.sending()));
        }
        if (state.receiving() != null) {
            writer.bytes(6, write(state.receiving()));
        }
        if (state.remote() != null) {
            writer.bytes(7, state.remote().toArray());
        }
        state.skipped().forEach(key -> writer.bytes(8, write(key)));
        state.spare().forEach(key -> writer.bytes(9, write(key)));
        state.retired().forEach(key -> writer.bytes(10, key.toArray()));
        return writer.finish();
    }

    private static byte[] write(Chain chain) {
        return new ProtoWriter(48).bytes(1, chain.key().expose()).number(2, chain.n()).finish();
    }

    private static byte[] write(SkippedKey key) {
        return new ProtoWriter(80)
                .bytes(1, key.ratchetKey().toArray())
                .number(2, key.n())
                .bytes(3, key.key().expose())
                .finish();
    }

    static RatchetState read(ProtoReader reader) {
        @Nullable SecretBytes root = null;
        @Nullable SecretBytes privateKey = null;
        @Nullable PublicKey publicKey = null;
        int previous = 0;
        @Nullable Chain sending = null;
        @Nullable Chain receiving = null;
        @Nullable PublicKey remote = null;
        List<SkippedKey> skipped = new ArrayList<>();
        List<SkippedKey> spare = new ArrayList<>();
        List<PublicKey> retired = new ArrayList<>();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> root = secret(reader);
                case 2 -> privateKey = secret(reader);
                case 3 -> publicKey = PublicKey.of(reader.bytes());
                case 4 -> previous = reader.number();
                case 5 -> sending = chain(reader.message());
                case 6 -> receiving = chain(reader.message());
                case 7 -> remote = PublicKey.of(reader.bytes());
                case 8 -> skipped.add(skipped(reader.message()));
                case 9 -> spare.add(skipped(reader.message()));
                case 10 -> retired.add(PublicKey.of(reader.bytes()));
                default -> {}
            }
        }
        return new RatchetState(
                required(root),
                new KeyPair(required(privateKey), required(publicKey)),
                sending,
                remote,
                receiving,
                previous,
                skipped,
                spare,
                retired);
    }

    static SecretBytes secret(ProtoReader reader) {
        byte[] bytes = reader.bytes();
        if (bytes.length != PublicKey.LENGTH) {
            throw new IllegalArgumentException("a secret has 32 bytes");
        }
        return SecretBytes.taking(bytes);
    }

    private static Chain chain(ProtoReader reader) {
        @Nullable SecretBytes key = null;
        int n = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> key = secret(reader);
                case 2 -> n = reader.number();
                default -> {}
            }
        }
        return new Chain(required(key), n);
    }

    private static SkippedKey skipped(ProtoReader reader) {
        @Nullable PublicKey ratchetKey = null;
        int n = 0;
        @Nullable SecretBytes key = null;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> ratchetKey = PublicKey.of(reader.bytes());
                case 2 -> n = reader.number();
                case 3 -> key = secret(reader);
                default -> {}
            }
        }
        return new SkippedKey(required(ratchetKey), n, required(key));
    }
}
