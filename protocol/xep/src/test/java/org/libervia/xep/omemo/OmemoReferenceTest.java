package org.libervia.xep.omemo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.LightweightPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.crypto.primitives.RandomSource;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.DeviceAddress;
import org.libervia.omemo.OmemoVersion;
import org.libervia.omemo.account.Changes;
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
import org.libervia.omemo.trust.Trust;
import org.libervia.testing.kit.SharedReference;
import org.libervia.xep.omemolegacy.LegacyBundle;
import org.libervia.xep.omemolegacy.LegacyDevices;
import org.libervia.xep.omemolegacy.LegacyEncrypted;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stanzas that other implementations have made: made again, and read, by the whole library. */
@NullUnmarked
class OmemoReferenceTest {
    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.path(field).asString());
    }

    /** Tells the random bytes of a vector, and its own ones where none are told. */
    private static final class Script implements RandomSource {
        private final java.util.ArrayDeque<byte[]> told = new java.util.ArrayDeque<>();

        @Override
        public void fill(byte[] bytes) {
            byte[] next = told.peek();
            if (next != null && next.length == bytes.length) {
                System.arraycopy(told.remove(), 0, bytes, 0, bytes.length);
            } else {
                new java.util.Random(1).nextBytes(bytes);
            }
        }

        void tell(JsonNode value) {
            if (value.isString()) {
                told.add(HexFormat.of().parseHex(value.asString()));
            }
        }
    }

    private static final class Party implements OmemoStore {
        private final Script script = new Script();
        private final OmemoAccount account;
        private OwnDevice device;
        private final Map<DeviceAddress, Correspondence> with = new HashMap<>();

        Party(OmemoVersion version, JsonNode party) {
            Primitives primitives = new LightweightPrimitives(script);
            TreeMap<Integer, KeyPair> single = new TreeMap<>();
            for (JsonNode one : party.path("pre_keys")) {
                single.put(one.path("id").asInt(), pair(hex(one, "priv")));
            }
            SignedPreKey signed =
                    new SignedPreKey(
                            party.path("spk_id").asInt(),
                            pair(hex(party, "spk_priv")),
                            Bytes.of(hex(party, "spk_signature")),
                            0);
            TreeMap<OmemoVersion, PreKeys> preKeys = new TreeMap<>();
            preKeys.put(
                    version,
                    new PreKeys(
                            version, signed, null, single, new TreeSet<>(), single.lastKey() + 1));
            device =
                    new OwnDevice(
                            new DeviceAddress(
                                    party.path("jid").asString(), party.path("device_id").asInt()),
                            IdentityKeyPair.ofSeed(hex(party, "identity_seed")),
                            null,
                            preKeys,
                            false,
                            Set.of());
            account = new OmemoAccount(primitives, this, (any, key) -> Trust.TRUSTED);
        }

        private static KeyPair pair(byte[] privateKey) {
            return KeyPair.of(new JdkPrimitives(), SecretBytes.taking(privateKey));
        }

        @Override
        public OwnDevice device() {
            return device;
        }

        @Override
        public Optional<Correspondence> correspondence(OmemoVersion version, DeviceAddress peer) {
            return Optional.ofNullable(with.get(peer));
        }

        @Override
        public void commit(Changes changes) {
            device = changes.device() == null ? device : changes.device();
            changes.correspondences().forEach(one -> with.put(one.peer(), one));
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"OMEMO_2, omemo2-xml.json", "LEGACY, omemo-legacy-xml.json"})
    void stanzasAreMadeAndRead(OmemoVersion version, String file) {
        JsonNode document =
                JsonMapper.shared().readTree(SharedReference.required().path("vectors/" + file));
        Map<String, Party> parties = new HashMap<>();
        document.path("parties")
                .forEach(party ->
                        parties.put(party.path("jid").asString(), new Party(version, party)));
        Party bob = parties.get("bob@example.net");
        assertThat(bundle(version, element(document, "bundle_xml")))
                .isEqualTo(bob.device.bundle(version).orElseThrow());
        assertThat(write(bob.device.bundle(version).orElseThrow()))
                .isEqualTo(element(document, "bundle_xml"));
        XmlElement list = element(document, "device_list_xml");
        assertThat(
                        version == OmemoVersion.OMEMO_2
                                ? OmemoDevices.of(OmemoDevices.read(list).list()).write()
                                : LegacyDevices.of(LegacyDevices.read(list).list()).write())
                .isEqualTo(list);
        for (JsonNode message : document.path("messages")) {
            exchange(version, message, parties);
        }
    }

    private static void exchange(
            OmemoVersion version, JsonNode message, Map<String, Party> parties) {
        Party from = parties.get(message.path("from").asString());
        Party to = parties.get(message.path("to").asString());
        XmlElement expected = element(message, "xml");
        message.path("random_bytes_used").forEach(from.script::tell);
        from.script.tell(message.path("ephemeral_priv"));
        message.path("ratchet_priv_generated_by_sender").forEach(from.script::tell);
        JsonNode text = message.path("plaintext_utf8");
        try (Work work = from.account.begin()) {
            Sealed sealed;
            if (text.isNull()) {
                sealed = work.empty(version, to.device.address());
            } else {
                sealed =
                        work.encrypt(
                                version,
                                text.asString().getBytes(UTF_8),
                                java.util.List.of(
                                        new Recipient(
                                                to.device.address(), onePreKey(to, version, 1))));
            }
            work.commit();
            assertThat(write(sealed.message())).isEqualTo(expected);
        }
        message.path("ratchet_priv_generated_by_recipient").forEach(to.script::tell);
        try (Work work = to.account.begin()) {
            Opened opened = work.decrypt(from.device.address().account(), read(version, expected));
            if (text.isNull()) {
                assertThat(opened).isInstanceOf(Opened.Empty.class);
                assertThat(((Opened.Empty) opened).key()).isEqualTo(hex(message, "key"));
            } else {
                assertThat(((Opened.Content) opened).content())
                        .isEqualTo(text.asString().getBytes(UTF_8));
            }
            work.commit();
        }
    }

    private static Bundle onePreKey(Party party, OmemoVersion version, int id) {
        Bundle all = party.device.bundle(version).orElseThrow();
        TreeMap<Integer, org.libervia.omemo.keys.PublicKey> one = new TreeMap<>(all.preKeys());
        if (one.containsKey(id)) {
            one.keySet().retainAll(Set.of(id));
        }
        return new Bundle(
                version,
                all.identity(),
                all.signedPreKeyId(),
                all.signedPreKey(),
                all.signature(),
                one);
    }

    private static XmlElement element(JsonNode node, String field) {
        return XmlParser.parse(node.path(field).asString());
    }

    private static Bundle bundle(OmemoVersion version, XmlElement element) {
        return version == OmemoVersion.OMEMO_2
                ? OmemoBundle.read(element).bundle()
                : LegacyBundle.read(element).bundle();
    }

    private static XmlElement write(Bundle bundle) {
        return bundle.version() == OmemoVersion.OMEMO_2
                ? OmemoBundle.of(bundle).write()
                : LegacyBundle.of(bundle).write();
    }

    private static EncryptedMessage read(OmemoVersion version, XmlElement element) {
        return version == OmemoVersion.OMEMO_2
                ? OmemoEncrypted.read(element).message()
                : LegacyEncrypted.read(element).message();
    }

    private static XmlElement write(EncryptedMessage message) {
        return message.version() == OmemoVersion.OMEMO_2
                ? OmemoEncrypted.of(message).write()
                : LegacyEncrypted.of(message).write();
    }
}
