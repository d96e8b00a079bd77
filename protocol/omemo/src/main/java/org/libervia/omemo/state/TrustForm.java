package org.libervia.omemo.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.libervia.omemo.state.StateFormat.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.trust.KeyOf;
import org.libervia.omemo.trust.Statement;
import org.libervia.omemo.trust.Trust;
import org.libervia.omemo.trust.TrustBook;
import org.libervia.omemo.wire.ProtoReader;
import org.libervia.omemo.wire.ProtoWriter;

/** The fields of what was decided about keys. */
final class TrustForm {
    private TrustForm() {}

    static byte[] write(TrustBook book) {
        ProtoWriter writer = new ProtoWriter(1024).bytes(1, book.own().getBytes(UTF_8));
        book.levels().forEach((key, trust) -> writer.bytes(2, level(key, trust)));
        book.decided().forEach((key, at) -> writer.bytes(3, numbered(key, at)));
        book.waiting().forEach(statement -> writer.bytes(4, statement(statement)));
        return writer.finish();
    }

    private static byte[] level(KeyOf key, Trust trust) {
        return numbered(key, trust.code());
    }

    private static byte[] numbered(KeyOf key, long number) {
        return new ProtoWriter(96).bytes(1, key(key)).number(2, number).finish();
    }

    private static byte[] key(KeyOf key) {
        return new ProtoWriter(80)
                .bytes(1, key.account().getBytes(UTF_8))
                .bytes(2, key.key().toArray())
                .finish();
    }

    private static byte[] statement(Statement statement) {
        ProtoWriter writer =
                new ProtoWriter(160)
                        .bytes(2, key(statement.about()))
                        .number(3, statement.trusted() ? 1 : 0)
                        .number(4, statement.at());
        KeyOf by = statement.by();
        if (by != null) {
            writer.bytes(1, key(by));
        }
        return writer.finish();
    }

    private record Numbered(KeyOf key, long number) {}

    static TrustBook read(ProtoReader reader) {
        String own = "";
        Map<KeyOf, Trust> levels = new LinkedHashMap<>();
        Map<KeyOf, Long> decided = new LinkedHashMap<>();
        List<Statement> waiting = new ArrayList<>();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> own = new String(reader.bytes(), UTF_8);
                case 2 -> {
                    Numbered level = readNumbered(reader.message());
                    levels.put(level.key, trust(level.number));
                }
                case 3 -> {
                    Numbered time = readNumbered(reader.message());
                    decided.put(time.key, time.number);
                }
                case 4 -> waiting.add(readStatement(reader.message()));
                default -> {}
            }
        }
        return new TrustBook(own, levels, decided, waiting);
    }

    private static Trust trust(long code) {
        for (Trust trust : Trust.values()) {
            if (trust.code() == code) {
                return trust;
            }
        }
        throw new IllegalArgumentException("an unknown level of trust");
    }

    private static Numbered readNumbered(ProtoReader reader) {
        @Nullable KeyOf key = null;
        long number = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> key = readKey(reader.message());
                case 2 -> number = reader.wideNumber();
                default -> {}
            }
        }
        return new Numbered(required(key), number);
    }

    private static KeyOf readKey(ProtoReader reader) {
        String account = "";
        @Nullable IdentityKey key = null;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> account = new String(reader.bytes(), UTF_8);
                case 2 -> key = IdentityKey.of(reader.bytes());
                default -> {}
            }
        }
        return new KeyOf(account, required(key));
    }

    private static Statement readStatement(ProtoReader reader) {
        @Nullable KeyOf by = null;
        @Nullable KeyOf about = null;
        boolean trusted = false;
        long at = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> by = readKey(reader.message());
                case 2 -> about = readKey(reader.message());
                case 3 -> trusted = reader.number() != 0;
                case 4 -> at = reader.wideNumber();
                default -> {}
            }
        }
        return new Statement(by, required(about), trusted, at);
    }
}
