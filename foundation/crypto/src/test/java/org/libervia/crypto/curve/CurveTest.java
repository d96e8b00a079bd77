package org.libervia.crypto.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published answers, and what must hold for any key. */
class CurveTest {
    private final Random random = new Random(1);

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void keysAreAgreedUponAsRfc7748Says() {
        byte[] bob = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        byte[] alice = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");

        assertThat(Curve25519.publicKey(bob))
                .isEqualTo(hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        assertThat(Curve25519.agree(bob, alice))
                .hasValue(hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"));
    }

    @Test
    void aSeedSignsAsRfc8032Says() {
        byte[] seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

        assertThat(Ed25519.publicKey(seed))
                .isEqualTo(hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        assertThat(Ed25519.sign(seed, new byte[0]))
                .isEqualTo(
                        hex(
                                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void aKeyThatMakesTheResultKnownIsRefused(String publicKey) {
        assertThat(Curve25519.agree(bytes(32), hex(publicKey))).isEmpty();
    }

    @Test
    void aSeedAndItsPrivateKeyHaveOnePublicKeyInBothForms() {
        for (int i = 0; i < 50; i++) {
            byte[] seed = bytes(32);
            byte[] privateKey = XEdDsa.privateKey(seed);
            byte[] edwards = XEdDsa.publicKey(privateKey);
            byte[] curve = Curve25519.publicKey(privateKey);

            assertThat(edwards).isEqualTo(Ed25519.publicKey(seed));
            assertThat(XEdDsa.toCurve(edwards)).isEqualTo(curve);
            assertThat(XEdDsa.toEdwards(curve, edwards[31] < 0)).isEqualTo(edwards);
        }
    }

    @Test
    void aSignatureByAPrivateKeyIsVerifiedAsAnyOther() {
        for (int i = 0; i < 50; i++) {
            boolean negative = random.nextBoolean();
            byte[] key = XEdDsa.withSign(XEdDsa.privateKey(bytes(32)), negative);
            byte[] message = bytes(random.nextInt(200));
            byte[] signature = XEdDsa.sign(key, message, bytes(64));
            byte[] publicKey = XEdDsa.publicKey(key);

            assertThat(publicKey[31] < 0).isEqualTo(negative);
            assertThat(Ed25519.verify(publicKey, message, signature)).isTrue();
            int flipped = random.nextInt(signature.length);
            signature[flipped] ^= (byte) (1 << random.nextInt(8));
            assertThat(Ed25519.verify(publicKey, message, signature)).isFalse();
        }
    }

    @Test
    void numbersModuloTheOrderAreThoseOfBigInteger() {
        BigInteger order =
                BigInteger.TWO
                        .pow(252)
                        .add(new BigInteger("27742317777372353535851937790883648493"));
        for (int i = 0; i < 500; i++) {
            byte[] a = bytes(32);
            byte[] b = bytes(32);
            byte[] c = bytes(32);
            byte[] wide = bytes(64);
            if (i % 10 == 0) {
                Arrays.fill(a, (byte) 0xFF);
                Arrays.fill(wide, (byte) (i % 20 == 0 ? 0xFF : 0));
            }
            assertThat(number(Scalar.multiplyAdd(a, b, c)))
                    .isEqualTo(number(a).multiply(number(b)).add(number(c)).mod(order));
            assertThat(number(Scalar.reduced(wide))).isEqualTo(number(wide).mod(order));
            assertThat(number(Scalar.negated(a))).isEqualTo(number(a).negate().mod(order));
        }
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] turned = new byte[littleEndian.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = littleEndian[turned.length - 1 - i];
        }
        return new BigInteger(1, turned);
    }

    @Test
    void keysOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> Curve25519.publicKey(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> XEdDsa.sign(new byte[32], new byte[0], new byte[63]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Ed25519.verify(new byte[31], new byte[0], new byte[64])).isFalse();
        assertThat(Ed25519.verify(new byte[32], new byte[0], new byte[63])).isFalse();
    }
}
