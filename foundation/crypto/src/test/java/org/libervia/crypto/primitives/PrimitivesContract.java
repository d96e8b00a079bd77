package org.libervia.crypto.primitives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both implementations must give: the published answers, and each other's bytes. */
interface PrimitivesContract {
    Primitives primitives();

    Primitives others();

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    default void hmacOfRfc4231Cases2And6() {
        assertThat(
                        primitives()
                                .hmac("Jefe".getBytes(UTF_8))
                                .of(
                                        "what do ya want ".getBytes(UTF_8),
                                        "for nothing?".getBytes(UTF_8)))
                .isEqualTo(hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        byte[] longKey = new byte[131];
        Arrays.fill(longKey, (byte) 0xaa);
        Hmac256 mac = primitives().hmac(longKey);
        byte[] text = "Test Using Larger Than Block-Size Key - Hash Key First".getBytes(UTF_8);
        byte[] expected = hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        assertThat(mac.of(text)).isEqualTo(expected);
        assertThat(mac.of(text)).isEqualTo(expected);
    }

    @Test
    default void hkdfOfRfc5869Case1() {
        byte[] key = new byte[22];
        Arrays.fill(key, (byte) 0x0b);
        assertThat(
                        primitives()
                                .hkdf(
                                        hex("000102030405060708090a0b0c"),
                                        key,
                                        hex("f0f1f2f3f4f5f6f7f8f9"),
                                        42))
                .isEqualTo(
                        hex(
                                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    }

    @Test
    default void whatOneSealsTheOtherOpens() {
        Random random = new Random(2);
        for (int i = 0; i < 60; i++) {
            byte[] key = bytes(random, random.nextBoolean() ? 16 : 32);
            byte[] iv = bytes(random, 16);
            byte[] clear = bytes(random, random.nextInt(100));

            byte[] cbc = primitives().sealCbc(key, iv, clear);
            assertThat(others().openCbc(key, iv, cbc)).hasValue(clear);
            assertThat(primitives().openCbc(key, iv, cbc)).hasValue(clear);
            byte[] gcm = primitives().sealGcm(key, iv, clear);
            assertThat(others().openGcm(key, iv, gcm)).hasValue(clear);
            gcm[random.nextInt(gcm.length)] ^= 1;
            assertThat(primitives().openGcm(key, iv, gcm)).isEmpty();
            assertThat(primitives().sha256(clear)).isEqualTo(others().sha256(clear));
        }
    }

    @Test
    default void whatIsNoCiphertextIsNotOpened() {
        byte[] key = new byte[32];
        byte[] iv = new byte[16];
        for (int length : new int[] {0, 1, 15, 16, 17, 33}) {
            assertThat(primitives().openCbc(key, iv, new byte[length])).isEmpty();
            assertThat(primitives().openGcm(key, iv, new byte[length])).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    default void streamsAreTheWholeInPieces(StreamCipher.Mode mode) {
        Random random = new Random(3);
        byte[] key = bytes(random, 32);
        byte[] iv = bytes(random, mode == StreamCipher.Mode.GCM ? 12 : 16);
        for (int i = 0; i < 30; i++) {
            byte[] clear = bytes(random, random.nextInt(5000));
            byte[] sealed = through(primitives().stream(mode, true, key, iv), clear, random);
            byte[] expected =
                    mode == StreamCipher.Mode.GCM
                            ? others().sealGcm(key, iv, clear)
                            : others().sealCbc(key, iv, clear);
            assertThat(sealed).isEqualTo(expected);
            assertThat(through(primitives().stream(mode, false, key, iv), sealed, random))
                    .isEqualTo(clear);
        }
    }

    private static byte[] through(StreamCipher cipher, byte[] data, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < data.length; ) {
            int count = Math.min(data.length - at, 1 + random.nextInt(700));
            out.writeBytes(cipher.update(data, at, count));
            at += count;
        }
        out.writeBytes(cipher.finish().orElseThrow());
        return out.toByteArray();
    }

    @Test
    default void aChangedStreamEndsWithNothing() {
        byte[] key = new byte[32];
        byte[] iv = new byte[12];
        byte[] sealed = primitives().sealGcm(key, iv, new byte[1000]);
        sealed[500] ^= 1;
        StreamCipher cipher = primitives().stream(StreamCipher.Mode.GCM, false, key, iv);
        cipher.update(sealed, 0, sealed.length);
        assertThat(cipher.finish()).isEmpty();
    }

    @Test
    default void bytesAreComparedWhole() {
        assertThat(Primitives.equal(new byte[] {1, 2}, new byte[] {1, 2})).isTrue();
        assertThat(Primitives.equal(new byte[] {1, 2}, new byte[] {1, 3})).isFalse();
        assertThat(Primitives.equal(new byte[] {1, 2}, new byte[] {1})).isFalse();
    }
}
