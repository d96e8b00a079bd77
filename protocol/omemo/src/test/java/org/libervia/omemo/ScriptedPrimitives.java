package org.libervia.omemo;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import org.libervia.crypto.primitives.Hmac256;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.crypto.primitives.StreamCipher;
import org.libervia.crypto.primitives.StreamDigest;

/** Primitives whose random bytes are those that a vector tells. */
public final class ScriptedPrimitives implements Primitives {
    private final Primitives real;
    private final Deque<byte[]> script = new ArrayDeque<>();

    public ScriptedPrimitives(Primitives real) {
        this.real = real;
    }

    /** The next random bytes. */
    public ScriptedPrimitives then(String hex) {
        script.add(HexFormat.of().parseHex(hex));
        return this;
    }

    public boolean isUsedUp() {
        return script.isEmpty();
    }

    @Override
    public byte[] random(int count) {
        byte[] next = script.remove();
        if (next.length != count) {
            throw new AssertionError(
                    count + " random bytes are wanted, " + next.length + " are told");
        }
        return Arrays.copyOf(next, count);
    }

    @Override
    public byte[] sha256(byte[] data) {
        return real.sha256(data);
    }

    @Override
    public Hmac256 hmac(byte[] key) {
        return real.hmac(key);
    }

    @Override
    public byte[] sealCbc(byte[] key, byte[] iv, byte[] clear) {
        return real.sealCbc(key, iv, clear);
    }

    @Override
    public Optional<byte[]> openCbc(byte[] key, byte[] iv, byte[] sealed) {
        return real.openCbc(key, iv, sealed);
    }

    @Override
    public byte[] sealGcm(byte[] key, byte[] iv, byte[] clear) {
        return real.sealGcm(key, iv, clear);
    }

    @Override
    public Optional<byte[]> openGcm(byte[] key, byte[] iv, byte[] sealed) {
        return real.openGcm(key, iv, sealed);
    }

    @Override
    public StreamCipher stream(StreamCipher.Mode mode, boolean sealing, byte[] key, byte[] iv) {
        return real.stream(mode, sealing, key, iv);
    }

    @Override
    public StreamDigest sha256() {
        return real.sha256();
    }
}
