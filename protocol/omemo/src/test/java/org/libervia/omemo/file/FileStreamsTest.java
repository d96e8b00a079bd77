package org.libervia.omemo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.libervia.crypto.primitives.JdkPrimitives;
import org.libervia.crypto.primitives.LightweightPrimitives;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.OmemoException;
import org.libervia.omemo.keys.SecretBytes;
import org.libervia.testing.kit.SharedReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FileStreamsTest {
    private static final String FRAGMENT =
            "000102030405060708090a0b"
                    + "101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f";

    private final Primitives primitives = new JdkPrimitives();
    private final FileStreams streams = new FileStreams(primitives);

    private byte[] sealed(FileKey key, byte[] clear) throws IOException {
        return streams.sealing(key, new ByteArrayInputStream(clear)).readAllBytes();
    }

    private byte[] opened(FileKey key, byte[] sealed) throws IOException {
        return streams.opening(key, new ByteArrayInputStream(sealed)).readAllBytes();
    }

    @ParameterizedTest
    @EnumSource
    void filesOfAnySizeSurvive(FileCipher cipher) throws IOException {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 200_000}) {
            byte[] clear = new byte[length];
            random.nextBytes(clear);
            FileKey key = FileKey.random(primitives, cipher);
            byte[] sealed = sealed(key, clear);
            assertThat(sealed).hasSize((int) cipher.sealedLength(length));
            assertThat(opened(key, sealed)).isEqualTo(clear);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedFileIsRefused(FileCipher cipher) throws IOException {
        FileKey key = FileKey.random(primitives, cipher);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileStreams.Summary summary =
                streams.seal(key, new ByteArrayInputStream(new byte[1000]), out);
        byte[] sealed = out.toByteArray();
        FileStreams.Summary read =
                streams.open(
                        key,
                        new ByteArrayInputStream(sealed),
                        OutputStream.nullOutputStream(),
                        summary.sealedHash());
        assertThat(read).isEqualTo(summary);
        for (int place = 0; place < sealed.length; place += 50) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() ->
                            streams.open(
                                    key,
                                    new ByteArrayInputStream(changed),
                                    OutputStream.nullOutputStream(),
                                    summary.sealedHash()))
                    .isInstanceOf(OmemoException.class);
        }
        byte[] cut = java.util.Arrays.copyOf(sealed, 500);
        assertThatThrownBy(() -> opened(key, cut)).isInstanceOf(OmemoException.class);
    }

    /** A file of zeros that is never in memory. */
    private static final class Endless extends InputStream {
        private final AtomicLong given = new AtomicLong();
        private final long length;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return given.getAndIncrement() < length ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int from, int count) {
            int some = (int) Math.min(count, length - given.get());
            given.addAndGet(some);
            return some <= 0 ? -1 : some;
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesComeOutWhileTheFileIsStillRead(FileCipher cipher) throws IOException {
        FileKey key = FileKey.random(primitives, cipher);
        Endless clear = new Endless(1L << 40);
        InputStream sealed = streams.sealing(key, clear);
        assertThat(sealed.readNBytes(1 << 20)).hasSize(1 << 20);
        assertThat(clear.given.get()).isLessThan(1 << 21);
        Endless source = new Endless(1L << 40);
        assertThat(streams.opening(key, source).readNBytes(1 << 20)).hasSize(1 << 20);
        assertThat(source.given.get()).isLessThan(1 << 21);
    }

    @Test
    void aLinkHoldsTheKeyAndDoesNotShowIt() {
        AesGcmUri link = AesGcmUri.parse("aesgcm://up.example.org/a%20b.jpg#" + FRAGMENT);
        assertThat(link.url()).isEqualTo("https://up.example.org/a%20b.jpg");
        assertThat(link.key().iv()).isEqualTo(Bytes.ofHex("000102030405060708090a0b"));
        assertThat(link.uri()).isEqualTo("aesgcm://up.example.org/a%20b.jpg#" + FRAGMENT);
        assertThat(link.toString()).isEqualTo("aesgcm://up.example.org/a%20b.jpg#…");
        assertThat(AesGcmUri.parse("aesgcm://x/#" + "00000000" + FRAGMENT).key().iv().length())
                .isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://up.example.org/a.jpg#00",
                "aesgcm://up.example.org/a.jpg",
                "aesgcm://#00",
                "aesgcm://up.example.org/a.jpg#0011",
                "aesgcm://up.example.org/a.jpg#zz0102030405060708090a0b101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
            })
    void otherLinksAreRefused(String link) {
        assertThatThrownBy(() -> AesGcmUri.parse(link)).isInstanceOf(OmemoException.class);
    }

    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.path(field).asString());
    }

    @Test
    void referenceFilesAreTheSameByteForByte() throws IOException {
        JsonNode vectors =
                JsonMapper.shared()
                        .readTree(SharedReference.required().path("vectors/media-encryption.json"));
        for (Primitives each :
                new Primitives[] {
                    primitives, new LightweightPrimitives(new SecureRandom()::nextBytes)
                }) {
            FileStreams with = new FileStreams(each);
            for (JsonNode vector : vectors.path("aesgcm")) {
                AesGcmUri link = AesGcmUri.parse(vector.path("aesgcm_url").asString());
                assertThat(link.url()).isEqualTo(vector.path("https_url").asString());
                assertThat(link.uri()).isEqualTo(vector.path("aesgcm_url").asString());
                assertThat(link.key().cipher().sealedLength(hex(vector, "plaintext").length))
                        .isEqualTo(vector.path("uploaded_size").asLong());
                check(with, link.key(), vector);
            }
            for (JsonNode vector : vectors.path("esfs")) {
                FileCipher cipher = FileCipher.of(vector.path("cipher").asString()).orElseThrow();
                FileKey key =
                        new FileKey(
                                cipher,
                                SecretBytes.taking(hex(vector, "key")),
                                Bytes.of(hex(vector, "iv")));
                FileStreams.Summary summary = check(with, key, vector);
                assertThat(summary.hash().hex()).isEqualTo(vector.path("sha256_plain").asString());
                assertThat(summary.sealedHash().hex())
                        .isEqualTo(vector.path("sha256_encrypted").asString());
            }
        }
    }

    private static FileStreams.Summary check(FileStreams with, FileKey key, JsonNode vector)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileStreams.Summary summary =
                with.seal(key, new ByteArrayInputStream(hex(vector, "plaintext")), out);
        assertThat(out.toByteArray()).isEqualTo(hex(vector, "uploaded_bytes"));
        ByteArrayOutputStream clear = new ByteArrayOutputStream();
        with.open(key, new ByteArrayInputStream(out.toByteArray()), clear, summary.sealedHash());
        assertThat(clear.toByteArray()).isEqualTo(hex(vector, "plaintext"));
        return summary;
    }
}
