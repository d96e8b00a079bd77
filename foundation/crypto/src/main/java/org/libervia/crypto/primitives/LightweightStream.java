package org.libervia.crypto.primitives;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** BouncyCastle's block ciphers as streams. */
final class LightweightStream {
    private static final int TAG_BITS = 128;

    private LightweightStream() {}

    static StreamCipher of(StreamCipher.Mode mode, boolean sealing, byte[] key, byte[] iv) {
        return switch (mode) {
            case GCM -> gcm(sealing, key, iv);
            case CBC -> cbc(sealing, key, iv);
        };
    }

    private static StreamCipher gcm(boolean sealing, byte[] key, byte[] iv) {
        GCMBlockCipher cipher =
                (GCMBlockCipher) GCMBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, iv));
        return new StreamCipher() {
            @Override
            public byte[] update(byte[] data, int from, int count) {
                byte[] out = new byte[cipher.getUpdateOutputSize(count)];
                return cut(out, cipher.processBytes(data, from, count, out, 0));
            }

            @Override
            public Optional<byte[]> finish() {
                byte[] out = new byte[cipher.getOutputSize(0)];
                try {
                    return Optional.of(cut(out, cipher.doFinal(out, 0)));
                } catch (InvalidCipherTextException changed) {
                    return Optional.empty();
                }
            }
        };
    }

    private static StreamCipher cbc(boolean sealing, byte[] key, byte[] iv) {
        PaddedBufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(
                        CBCBlockCipher.newInstance(AESEngine.newInstance()), new PKCS7Padding());
        cipher.init(sealing, new ParametersWithIV(new KeyParameter(key), iv));
        return new StreamCipher() {
            @Override
            public byte[] update(byte[] data, int from, int count) {
                byte[] out = new byte[cipher.getUpdateOutputSize(count)];
                return cut(out, cipher.processBytes(data, from, count, out, 0));
            }

            @Override
            public Optional<byte[]> finish() {
                byte[] out = new byte[cipher.getOutputSize(0)];
                try {
                    return Optional.of(cut(out, cipher.doFinal(out, 0)));
                } catch (InvalidCipherTextException
                        | org.bouncycastle.crypto.DataLengthException wrong) {
                    return Optional.empty();
                }
            }
        };
    }

    private static byte[] cut(byte[] out, int length) {
        return out.length == length ? out : Arrays.copyOf(out, length);
    }
}
