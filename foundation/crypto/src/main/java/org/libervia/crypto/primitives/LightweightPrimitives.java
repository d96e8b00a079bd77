package org.libervia.crypto.primitives;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Everything by BouncyCastle's lightweight classes: for where there is no JDK. AES looks tables up
 * there, so its timing tells something to whoever shares the processor's cache.
 */
public final class LightweightPrimitives implements Primitives {
    private final RandomSource source;

    /** Takes random bytes from this source; in the browser {@code crypto.getRandomValues}. */
    public LightweightPrimitives(RandomSource source) {
        this.source = source;
    }

    @Override
    public byte[] random(int count) {
        byte[] bytes = new byte[count];
        source.fill(bytes);
        return bytes;
    }

    @Override
    public byte[] sha256(byte[] data) {
        StreamDigest digest = sha256();
        digest.update(data, 0, data.length);
        return digest.finish();
    }

    @Override
    public Hmac256 hmac(byte[] key) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        return parts -> {
            for (byte[] part : parts) {
                mac.update(part, 0, part.length);
            }
            byte[] result = new byte[mac.getMacSize()];
            mac.doFinal(result, 0);
            return result;
        };
    }

    @Override
    public byte[] sealCbc(byte[] key, byte[] iv, byte[] clear) {
        return whole(StreamCipher.Mode.CBC, true, key, iv, clear).orElseThrow();
    }

    @Override
    public Optional<byte[]> openCbc(byte[] key, byte[] iv, byte[] sealed) {
        return whole(StreamCipher.Mode.CBC, false, key, iv, sealed);
    }

    @Override
    public byte[] sealGcm(byte[] key, byte[] iv, byte[] clear) {
        return whole(StreamCipher.Mode.GCM, true, key, iv, clear).orElseThrow();
    }

    @Override
    public Optional<byte[]> openGcm(byte[] key, byte[] iv, byte[] sealed) {
        return whole(StreamCipher.Mode.GCM, false, key, iv, sealed);
    }

    private Optional<byte[]> whole(
            StreamCipher.Mode mode, boolean sealing, byte[] key, byte[] iv, byte[] data) {
        StreamCipher cipher = stream(mode, sealing, key, iv);
        byte[] start = cipher.update(data, 0, data.length);
        Optional<byte[]> end = cipher.finish();
        if (end.isEmpty()) {
            Arrays.fill(start, (byte) 0);
            return Optional.empty();
        }
        byte[] rest = end.get();
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return Optional.of(all);
    }

    @Override
    public StreamCipher stream(StreamCipher.Mode mode, boolean sealing, byte[] key, byte[] iv) {
        return LightweightStream.of(mode, sealing, key, iv);
    }

    @Override
    public StreamDigest sha256() {
        SHA256Digest digest = new SHA256Digest();
        return new StreamDigest() {
            @Override
            public void update(byte[] data, int from, int count) {
                digest.update(data, from, count);
            }

            @Override
            public byte[] finish() {
                byte[] hash = new byte[digest.getDigestSize()];
                digest.doFinal(hash, 0);
                return hash;
            }
        };
    }
}
