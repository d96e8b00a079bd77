package org.libervia.crypto.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.libervia.testing.kit.SharedReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors beside the project, byte for byte. */
class XEdDsaReferenceTest {
    private JsonNode vectors;

    @BeforeEach
    void readThem() {
        vectors =
                JsonMapper.shared()
                        .readTree(SharedReference.required().path("vectors/xeddsa.json"));
    }

    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.path(field).asString());
    }

    @Test
    void keysAreMadeAndConverted() {
        for (JsonNode key : vectors.path("keys")) {
            byte[] seed = hex(key, "seed");
            byte[] privateKey = hex(key, "priv");
            byte[] edwards = hex(key, "ed25519_pub");
            byte[] curve = hex(key, "curve25519_pub");

            assertThat(XEdDsa.privateKey(seed)).isEqualTo(privateKey);
            assertThat(Ed25519.publicKey(seed)).isEqualTo(edwards);
            assertThat(XEdDsa.publicKey(privateKey)).isEqualTo(edwards);
            assertThat(Curve25519.publicKey(privateKey)).isEqualTo(curve);
            assertThat(XEdDsa.toCurve(edwards)).isEqualTo(curve);
            for (boolean sign : new boolean[] {false, true}) {
                byte[] forced = hex(key, "priv_force_sign_" + sign);
                assertThat(XEdDsa.withSign(privateKey, sign)).isEqualTo(forced);
                // there the key is clamped once more, here it is taken as it is
                byte[] clamped = forced.clone();
                clamped[0] &= (byte) 0xF8;
                clamped[31] = (byte) ((clamped[31] & 0x7F) | 0x40);
                assertThat(XEdDsa.publicKey(forced)[31] < 0).isEqualTo(sign);
                assertThat(XEdDsa.publicKey(clamped))
                        .isEqualTo(hex(key, "ed25519_pub_of_force_sign_" + sign));
                assertThat(XEdDsa.toEdwards(curve, sign))
                        .isEqualTo(hex(key, "curve25519_pub_to_ed25519_pub_" + sign));
            }
        }
    }

    @Test
    void signaturesAreMadeAndVerified() {
        for (JsonNode signature : vectors.path("signatures")) {
            JsonNode key = vectors.path("keys").get(signature.path("key_index").asInt());
            byte[] message = hex(signature, "message");
            byte[] nonce = hex(signature, "nonce");
            byte[] publicKey = hex(key, "ed25519_pub");
            byte[] made = XEdDsa.sign(hex(key, "priv"), message, nonce);

            assertThat(made).isEqualTo(hex(signature, "xeddsa_signature_with_priv"));
            assertThat(Ed25519.verify(publicKey, message, made)).isTrue();
            assertThat(Ed25519.sign(hex(key, "seed"), message))
                    .isEqualTo(hex(signature, "ed25519_signature_with_seed"));
            assertThat(XEdDsa.sign(hex(key, "priv_force_sign_false"), message, nonce))
                    .isEqualTo(hex(signature, "xeddsa_signature_with_priv_force_sign_false"));
            assertThat(Ed25519.verify(publicKey, message, hex(signature, "invalid_signature")))
                    .isFalse();
        }
    }

    @Test
    void keysAreAgreedUpon() {
        for (JsonNode pair : vectors.path("x25519")) {
            byte[] shared = hex(pair, "shared");
            assertThat(Curve25519.agree(hex(pair, "priv_a"), hex(pair, "pub_b"))).hasValue(shared);
            assertThat(Curve25519.agree(hex(pair, "priv_b_unclamped"), hex(pair, "pub_a")))
                    .hasValue(shared);
        }
    }
}
