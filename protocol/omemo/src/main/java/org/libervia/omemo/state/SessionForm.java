package org.libervia.omemo.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.libervia.omemo.state.StateFormat.required;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.ratchet.RatchetState;
import org.libervia.omemo.session.Correspondence;
import org.libervia.omemo.session.Session;
import org.libervia.omemo.wire.KeyExchange;
import org.libervia.omemo.wire.ProtoReader;
import org.libervia.omemo.wire.ProtoWriter;

/** The fields of a correspondence and its sessions. */
final class SessionForm {
    private SessionForm() {}

    static byte[] write(Correspondence all) {
        ProtoWriter writer =
                new ProtoWriter(512)
                        .bytes(1, all.peer().account().getBytes(UTF_8))
                        .number(2, all.peer().device())
                        .number(3, all.version().code())
                        .number(5, all.strays());
        if (all.identity() != null) {
            writer.bytes(4, all.identity().toArray());
        }
        all.sessions().forEach(session -> writer.bytes(6, write(session)));
        return writer.finish();
    }

    private static byte[] write(Session session) {
        KeyExchange exchange = session.exchange();
        return new ProtoWriter(512)
                .bytes(1, session.peer().toArray())
                .number(2, exchange.preKey())
                .number(3, exchange.signedPreKey())
                .bytes(4, exchange.identity().toArray())
                .bytes(5, exchange.ephemeral().toArray())
                .number(6, session.initiated() ? 1 : 0)
                .number(7, session.confirmed() ? 1 : 0)
                .bytes(8, RatchetForm.write(session.ratchet()))
                .finish();
    }

    static Correspondence read(ProtoReader reader) {
        String account = "";
        int device = 0;
        int version = 0;
        @Nullable IdentityKey identity = null;
        int strays = 0;
        List<Session> sessions = new ArrayList<>();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> account = new String(reader.bytes(), UTF_8);
                case 2 -> device = reader.number();
                case 3 -> version = reader.number();
                case 4 -> identity = IdentityKey.of(reader.bytes());
                case 5 -> strays = reader.number();
                case 6 -> sessions.add(session(reader.message()));
                default -> {}
            }
        }
        return new Correspondence(
                new DeviceAddress(account, device), version(version), identity, sessions, strays);
    }

    static OmemoVersion version(int code) {
        for (OmemoVersion version : OmemoVersion.values()) {
            if (version.code() == code) {
                return version;
            }
        }
        throw new IllegalArgumentException("an unknown version of the protocol");
    }

    private static Session session(ProtoReader reader) {
        @Nullable IdentityKey peer = null;
        int preKey = 0;
        int signedPreKey = 0;
        @Nullable IdentityKey identity = null;
        @Nullable PublicKey ephemeral = null;
        boolean initiated = false;
        boolean confirmed = false;
        @Nullable RatchetState ratchet = null;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> peer = IdentityKey.of(reader.bytes());
                case 2 -> preKey = reader.number();
                case 3 -> signedPreKey = reader.number();
                case 4 -> identity = IdentityKey.of(reader.bytes());
                case 5 -> ephemeral = PublicKey.of(reader.bytes());
                case 6 -> initiated = reader.number() != 0;
                case 7 -> confirmed = reader.number() != 0;
                case 8 -> ratchet = RatchetForm.read(reader.message());
                default -> {}
            }
        }
        return new Session(
                required(peer),
                new KeyExchange(preKey, signedPreKey, required(identity), required(ephemeral)),
                initiated,
                confirmed,
                required(ratchet));
    }
}
