package org.libervia.omemo.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.libervia.omemo.browser.VectorMachine.bytes;
import static org.libervia.omemo.browser.VectorMachine.hex;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.libervia.crypto.curve.Curve25519;
import org.libervia.crypto.curve.Ed25519;
import org.libervia.crypto.curve.XEdDsa;
import org.libervia.crypto.primitives.LightweightPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.file.AesGcmUri;
import org.libervia.omemo.file.FileCipher;
import org.libervia.omemo.file.FileKey;
import org.libervia.omemo.file.FileStreams;
import org.libervia.omemo.keys.Fingerprint;
import org.libervia.omemo.keys.IdentityKey;
import org.libervia.omemo.keys.SecretBytes;

/** The vectors that need no memory. */
@NullUnmarked
final class VectorFunctions {
    private static final Primitives PRIMITIVES =
            new LightweightPrimitives(bytes -> Arrays.fill(bytes, (byte) 1));

    private VectorFunctions() {}

    static String result(String[] fields) {
        byte[] a = bytes(fields[2]);
        return switch (fields[1]) {
            case "private" -> hex(XEdDsa.privateKey(a));
            case "edwards" -> hex(XEdDsa.publicKey(a));
            case "seeded" -> hex(Ed25519.publicKey(a));
            case "curve" -> hex(Curve25519.publicKey(a));
            case "to-curve" -> hex(XEdDsa.toCurve(a));
            case "to-edwards" -> hex(XEdDsa.toEdwards(a, fields[3].equals("true")));
            case "with-sign" -> hex(XEdDsa.withSign(a, fields[3].equals("true")));
            case "fingerprint" -> Fingerprint.of(IdentityKey.of(a)).hex();
            case "xeddsa" -> hex(XEdDsa.sign(a, bytes(fields[3]), bytes(fields[4])));
            case "ed25519" -> hex(Ed25519.sign(a, bytes(fields[3])));
            case "verify" -> String.valueOf(Ed25519.verify(a, bytes(fields[3]), bytes(fields[4])));
            case "agree" ->
                    Curve25519.agree(a, bytes(fields[3])).map(VectorMachine::hex).orElse("weak");
            case "hmac" -> hex(PRIMITIVES.hmac(a).of(bytes(fields[3])));
            case "hkdf" -> hkdf(a, fields);
            case "seal" -> file(fields, true);
            case "open" -> file(fields, false);
            case "link" -> link(fields[2]);
            default -> "unknown";
        };
    }

    private static String hkdf(byte[] salt, String[] fields) {
        int length = Integer.parseInt(fields[5]);
        return hex(PRIMITIVES.hkdf(salt, bytes(fields[3]), bytes(fields[4]), length));
    }

    private static String link(String uriInHex) {
        return AesGcmUri.parse(new String(bytes(uriInHex), UTF_8)).key().iv().hex();
    }

    private static String file(String[] fields, boolean sealing) {
        FileKey key =
                new FileKey(
                        FileCipher.of(new String(bytes(fields[2]), UTF_8)).orElseThrow(),
                        SecretBytes.taking(bytes(fields[3])),
                        Bytes.of(bytes(fields[4])));
        FileStreams streams = new FileStreams(PRIMITIVES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes(fields[5]));
        try {
            FileStreams.Summary summary =
                    sealing ? streams.seal(key, in, out) : streams.open(key, in, out, null);
            return hex(out.toByteArray()) + "/" + summary.hash() + "/" + summary.sealedHash();
        } catch (IOException impossible) {
            return "unexpected:" + impossible;
        }
    }
}
