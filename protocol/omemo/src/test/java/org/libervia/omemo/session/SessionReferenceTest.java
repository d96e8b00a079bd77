package org.libervia.omemo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.LightweightPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.ScriptedPrimitives;
import org.libervia.omemo.keys.IdentityKeyPair;
import org.libervia.omemo.keys.KeyPair;
import org.libervia.omemo.keys.PublicKey;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.omemo.wire.ExchangeMessage;
import org.libervia.testing.kit.SharedReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The transcripts beside the project, byte for byte, from both sides. */
@NullUnmarked
class SessionReferenceTest {
    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.path(field).asString());
    }

    @ParameterizedTest(name = "{0} {1} lightweight: {2}")
    @CsvSource({
        "OMEMO_2, omemo2-session.json, false",
        "OMEMO_2, omemo2-session.json, true",
        "LEGACY, omemo-legacy-session.json, false",
        "LEGACY, omemo-legacy-session.json, true"
    })
    void transcriptsAreReproduced(OmemoVersion version, String file, boolean lightweight) {
        JsonNode document =
                JsonMapper.shared().readTree(SharedReference.required().path("vectors/" + file));
        Primitives primitives =
                lightweight
                        ? new LightweightPrimitives(new SecureRandom()::nextBytes)
                        : new JdkPrimitives();
        new Replay(version, primitives, document).run(document.path("steps"));
        JsonNode gap = document.path("gap_session");
        new Replay(version, primitives, gap).run(gap.path("steps"));
    }

    private static final class Party {
        private final ScriptedPrimitives primitives;
        private final IdentityKeyPair identity;
        private final KeyPair signedPreKey;
        private final Map<Integer, KeyPair> preKeys = new HashMap<>();
        private final Bundle bundle;
        private final Sessions sessions;
        private @Nullable Correspondence with;

        Party(OmemoVersion version, Primitives real, JsonNode party) {
            primitives = new ScriptedPrimitives(real);
            identity = IdentityKeyPair.ofSeed(hex(party, "identity_seed"));
            assertThat(identity.publicKey().toArray())
                    .isEqualTo(hex(party, "identity_ed25519_pub"));
            assertThat(identity.privateKey().expose()).isEqualTo(hex(party, "identity_priv"));
            signedPreKey = pair(party, "spk_priv", "spk_pub");
            SortedMap<Integer, PublicKey> keys = new TreeMap<>();
            for (JsonNode one : party.path("pre_keys")) {
                KeyPair pair = pair(one, "priv", "pub");
                preKeys.put(one.path("id").asInt(), pair);
                keys.put(one.path("id").asInt(), pair.publicKey());
            }
            bundle =
                    new Bundle(
                            version,
                            identity.publicKey(),
                            party.path("spk_id").asInt(),
                            signedPreKey.publicKey(),
                            Bytes.of(hex(party, "spk_signature")),
                            keys);
            sessions = new Sessions(primitives, version, identity);
        }

        private KeyPair pair(JsonNode node, String privateKey, String publicKey) {
            KeyPair pair = KeyPair.of(primitives, SecretBytes.taking(hex(node, privateKey)));
            assertThat(pair.publicKey().toArray()).isEqualTo(hex(node, publicKey));
            return pair;
        }
    }

    private static final class Replay {
        private final Map<String, Party> parties = new HashMap<>();
        private final Map<String, JsonNode> sent = new HashMap<>();
        private final OmemoVersion version;

        Replay(OmemoVersion version, Primitives real, JsonNode document) {
            this.version = version;
            for (JsonNode party : document.path("parties")) {
                parties.put(party.path("jid").asString(), new Party(version, real, party));
            }
        }

        void run(JsonNode steps) {
            for (JsonNode step : steps) {
                if (step.path("op").asString().equals("encrypt")) {
                    encrypt(step);
                } else {
                    decrypt(step);
                }
            }
        }

        private void encrypt(JsonNode step) {
            Party from = parties.get(step.path("from").asString());
            sent.put(step.path("id").asString(), step);
            JsonNode x3dh = step.path("x3dh");
            if (x3dh.isObject()) {
                int preKey = x3dh.path("pre_key_id").asInt();
                from.primitives
                        .then("%010x".formatted(preKey - 1))
                        .then(x3dh.path("ephemeral_priv").asString());
                step.path("ratchet_priv_generated")
                        .forEach(key -> from.primitives.then(key.asString()));
                Party to = parties.get(x3dh.path("responder").asString());
                from.with = from.sessions.start(new DeviceAddress("peer", 1), null, to.bundle);
            }
            int n = step.path("header").path("n").asInt();
            byte[] clear = hex(step, "plaintext_key_material");
            while (from.with.current().orElseThrow().ratchet().sending().n() < n) {
                from.with = from.sessions.encrypt(from.with, clear).next();
            }
            Sessions.Encrypted made = from.sessions.encrypt(from.with, clear);
            from.with = made.next();
            assertThat(made.exchange()).isEqualTo(step.path("is_key_exchange").asBoolean());
            assertThat(made.data()).as(step.path("id").asString()).isEqualTo(wire(step));
            assertThat(from.primitives.isUsedUp()).isTrue();
        }

        private byte[] wire(JsonNode step) {
            boolean exchange = step.path("is_key_exchange").asBoolean();
            if (version == OmemoVersion.OMEMO_2) {
                return hex(step, exchange ? "omemo_key_exchange" : "omemo_authenticated_message");
            }
            return hex(step, exchange ? "pre_key_signal_message" : "signal_message");
        }

        private void decrypt(JsonNode step) {
            Party by = parties.get(step.path("by").asString());
            JsonNode message = sent.get(step.path("id").asString());
            step.path("ratchet_priv_generated").forEach(key -> by.primitives.then(key.asString()));
            boolean tampered = step.has("tampered_wire");
            byte[] data = tampered ? hex(step, "tampered_wire") : wire(message);
            boolean exchange = !tampered && message.path("is_key_exchange").asBoolean();
            if (step.has("expected_error")) {
                OmemoException refused =
                        catchThrowableOfType(
                                OmemoException.class, () -> decrypt(by, data, exchange));
                assertThat(refused.fault()).isEqualTo(fault(step));
            } else {
                Sessions.Decrypted made = decrypt(by, data, exchange);
                by.with = made.next();
                assertThat(made.clear()).isEqualTo(hex(step, "expected_plaintext"));
            }
            assertThat(by.primitives.isUsedUp()).isTrue();
            var ratchet = by.with.current().orElseThrow().ratchet();
            assertThat(ratchet.receiving().n())
                    .isEqualTo(step.path("receiving_chain_length_after").asInt());
            assertThat(ratchet.sending().n())
                    .isEqualTo(step.path("sending_chain_length_after").asInt());
            assertThat(ratchet.skipped()).hasSize(step.path("skipped_keys_after").asInt());
        }

        private static Fault fault(JsonNode step) {
            return switch (step.path("expected_error").asString()) {
                case "DuplicateMessageException" -> Fault.ALREADY_SEEN;
                case "AuthenticationFailedException" -> Fault.NOT_AUTHENTIC;
                case "DoSProtectionException" -> Fault.TOO_MANY_MISSING;
                default -> throw new AssertionError(step.toString());
            };
        }

        private static Sessions.Decrypted decrypt(Party by, byte[] data, boolean exchange) {
            if (!exchange) {
                return by.sessions.decrypt(by.with, data);
            }
            ExchangeMessage message = by.sessions.readExchange(data);
            Sessions.Decrypted again = by.sessions.again(by.with, message);
            return again != null
                    ? again
                    : by.sessions.accept(
                            new DeviceAddress("peer", 1),
                            by.with,
                            message,
                            by.signedPreKey,
                            by.preKeys.get(message.exchange().preKey()));
        }
    }
}
