package org.libervia.omemo.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.testing.kit.SharedReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors beside the project, written as lines for the {@link VectorMachine}. */
@NullUnmarked
final class VectorScript {
    private final StringBuilder lines = new StringBuilder();
    private final SharedReference reference;

    private VectorScript(SharedReference reference) {
        this.reference = reference;
    }

    static String of(SharedReference reference) {
        VectorScript script = new VectorScript(reference);
        script.curves();
        script.derivations();
        script.files();
        for (String version : new String[] {"OMEMO_2", "LEGACY"}) {
            String name = version.equals("OMEMO_2") ? "omemo2" : "omemo-legacy";
            JsonNode session = script.read(name + "-session.json");
            script.transcript(version, session);
            script.transcript(version, session.path("gap_session"));
            script.stanzas(version, script.read(name + "-xml.json"));
        }
        return script.lines.toString();
    }

    private JsonNode read(String file) {
        Path path = reference.path("vectors/" + file);
        return JsonMapper.shared().readTree(path);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asString();
        return text.isEmpty() ? "-" : text;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private void line(Object expected, Object... fields) {
        lines.append(expected);
        for (Object field : fields) {
            lines.append(' ').append(field);
        }
        lines.append('\n');
    }

    private void curves() {
        JsonNode vectors = read("xeddsa.json");
        for (JsonNode key : vectors.path("keys")) {
            String edwards = text(key, "ed25519_pub");
            String curve = text(key, "curve25519_pub");
            line(text(key, "priv"), "private", text(key, "seed"));
            line(edwards, "seeded", text(key, "seed"));
            line(edwards, "edwards", text(key, "priv"));
            line(curve, "curve", text(key, "priv"));
            line(curve, "to-curve", edwards);
            line(text(key, "omemo_fingerprint").replace(" ", ""), "fingerprint", edwards);
            for (String sign : new String[] {"false", "true"}) {
                line(text(key, "priv_force_sign_" + sign), "with-sign", text(key, "priv"), sign);
                line(text(key, "curve25519_pub_to_ed25519_pub_" + sign), "to-edwards", curve, sign);
            }
        }
        for (JsonNode one : vectors.path("signatures")) {
            JsonNode key = vectors.path("keys").get(one.path("key_index").asInt());
            String message = text(one, "message");
            String nonce = text(one, "nonce");
            String made = text(one, "xeddsa_signature_with_priv");
            line(made, "xeddsa", text(key, "priv"), message, nonce);
            line("true", "verify", text(key, "ed25519_pub"), message, made);
            line(
                    "false",
                    "verify",
                    text(key, "ed25519_pub"),
                    message,
                    text(one, "invalid_signature"));
            line(text(one, "ed25519_signature_with_seed"), "ed25519", text(key, "seed"), message);
            line(
                    text(one, "xeddsa_signature_with_priv_force_sign_false"),
                    "xeddsa",
                    text(key, "priv_force_sign_false"),
                    message,
                    nonce);
        }
        for (JsonNode pair : vectors.path("x25519")) {
            line(text(pair, "shared"), "agree", text(pair, "priv_a"), text(pair, "pub_b"));
            line(
                    text(pair, "shared"),
                    "agree",
                    text(pair, "priv_b_unclamped"),
                    text(pair, "pub_a"));
        }
        line("weak", "agree", "01".repeat(32), "00".repeat(32));
    }

    private void derivations() {
        JsonNode vectors = read("omemo-kdf.json");
        String chain = text(vectors.path("inputs"), "chain_key");
        String agreed = text(vectors.path("inputs"), "dh_output");
        for (String version : new String[] {"omemo2", "legacy"}) {
            JsonNode one = vectors.path(version);
            String info = hex(text(one, "root_info"));
            line(text(one, "root_step_output"), "hkdf", chain, agreed, info, 64);
            String message = text(one.path("chain_step"), "message_key");
            line(text(one.path("chain_step"), "next_chain_key"), "hmac", chain, "02");
            line(message, "hmac", chain, "01");
            JsonNode keys = one.path("message_key_material");
            line(
                    text(keys, "enc_key") + text(keys, "auth_key") + text(keys, "iv"),
                    "hkdf",
                    "00".repeat(32),
                    message,
                    hex(text(keys, "info")),
                    80);
        }
    }

    private void files() {
        JsonNode vectors = read("media-encryption.json");
        for (JsonNode one : vectors.path("aesgcm")) {
            line(text(one, "iv"), "link", hex(text(one, "aesgcm_url")));
        }
        for (JsonNode one : vectors.path("esfs")) {
            String hashes = "/" + text(one, "sha256_plain") + "/" + text(one, "sha256_encrypted");
            String clear = text(one, "plaintext");
            String sealed = text(one, "uploaded_bytes");
            String key = text(one, "key");
            String iv = text(one, "iv");
            line(sealed + hashes, "seal", hex(text(one, "cipher")), key, iv, clear);
            line(clear + hashes, "open", hex(text(one, "cipher")), key, iv, sealed);
        }
    }

    private void parties(String version, JsonNode document) {
        for (JsonNode party : document.path("parties")) {
            StringBuilder preKeys = new StringBuilder();
            party.path("pre_keys").forEach(one -> preKeys.append(' ').append(text(one, "priv")));
            line(
                    "-",
                    "party",
                    text(party, "jid"),
                    version,
                    party.path("device_id").asInt(),
                    text(party, "identity_seed"),
                    party.path("spk_id").asInt(),
                    text(party, "spk_priv"),
                    text(party, "spk_signature") + preKeys);
        }
    }

    private void transcript(String version, JsonNode document) {
        parties(version, document);
        Map<String, JsonNode> sent = new HashMap<>();
        for (JsonNode step : document.path("steps")) {
            if (step.path("op").asString().equals("encrypt")) {
                sent.put(text(step, "id"), step);
                JsonNode x3dh = step.path("x3dh");
                if (x3dh.isObject()) {
                    line(
                            "-",
                            "start",
                            text(step, "from"),
                            text(x3dh, "responder"),
                            "%010x".formatted(x3dh.path("pre_key_id").asInt() - 1),
                            text(x3dh, "ephemeral_priv") + random(step, "ratchet_priv_generated"));
                }
                line(
                        wire(version, step),
                        "encrypt",
                        text(step, "from"),
                        step.path("header").path("n").asInt(),
                        text(step, "plaintext_key_material"));
            } else {
                decrypt(version, step, sent.get(text(step, "id")));
            }
        }
    }

    private void decrypt(String version, JsonNode step, JsonNode message) {
        boolean tampered = step.has("tampered_wire");
        line(
                step.has("expected_error")
                        ? fault(text(step, "expected_error"))
                        : text(step, "expected_plaintext"),
                "decrypt",
                text(step, "by"),
                !tampered && message.path("is_key_exchange").asBoolean(),
                (tampered ? text(step, "tampered_wire") : wire(version, message))
                        + random(step, "ratchet_priv_generated"));
    }

    private static String fault(String error) {
        return switch (error) {
            case "DuplicateMessageException" -> "ALREADY_SEEN";
            case "AuthenticationFailedException" -> "NOT_AUTHENTIC";
            default -> "TOO_MANY_MISSING";
        };
    }

    private static String wire(String version, JsonNode step) {
        boolean exchange = step.path("is_key_exchange").asBoolean();
        if (version.equals("OMEMO_2")) {
            return text(step, exchange ? "omemo_key_exchange" : "omemo_authenticated_message");
        }
        return text(step, exchange ? "pre_key_signal_message" : "signal_message");
    }

    private static String random(JsonNode step, String field) {
        StringBuilder random = new StringBuilder();
        step.path(field).forEach(one -> random.append(' ').append(one.asString()));
        return random.toString();
    }

    private void stanzas(String version, JsonNode document) {
        parties(version, document);
        for (JsonNode message : document.path("messages")) {
            String xml = text(message, "xml");
            String key = base64(xml, "key");
            String iv = base64(xml, "iv");
            String payload = base64(xml, "payload");
            JsonNode clear = message.path("plaintext_utf8");
            String text = clear.isNull() ? "-" : hex(clear.asString());
            String ephemeral = message.path("ephemeral_priv").asString("");
            // the draw of the pre-key comes between the keys of the message and of the exchange
            String told =
                    random(message, "random_bytes_used")
                            + (ephemeral.isEmpty() ? "" : " 0000000000 " + ephemeral)
                            + random(message, "ratchet_priv_generated_by_sender");
            line(
                    key + "/" + iv + "/" + payload,
                    "say",
                    text(message, "from"),
                    text(message, "to"),
                    text + told);
            line(
                    text,
                    "hear",
                    text(message, "to"),
                    text(message, "from"),
                    xml.contains("kex=") || xml.contains("prekey="),
                    key,
                    iv,
                    payload + random(message, "ratchet_priv_generated_by_recipient"));
        }
    }

    private static String base64(String xml, String element) {
        Matcher matcher = Pattern.compile("<ns0:" + element + "(?: [^>]*)?>([^<]*)</").matcher(xml);
        return matcher.find()
                ? HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1)))
                : "null";
    }
}
