package org.libervia.crypto.primitives;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES, SHA-2 and randomness of the JDK; the curve is BouncyCastle's. */
public final class JdkPrimitives implements Primitives {
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final MessageDigest fresh = JdkHmac.sha256();

    @Override
    public byte[] random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public byte[] sha256(byte[] data) {
        return JdkHmac.copy(fresh).digest(data);
    }

    @Override
    public Hmac256 hmac(byte[] key) {
        return JdkHmac.of(fresh, key);
    }

    @Override
    public byte[] sealCbc(byte[] key, byte[] iv, byte[] clear) {
        try {
            return cipher(StreamCipher.Mode.CBC, true, key, iv).doFinal(clear);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    @Override
    public Optional<byte[]> openCbc(byte[] key, byte[] iv, byte[] sealed) {
        if (sealed.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(StreamCipher.Mode.CBC, false, key, iv).doFinal(sealed));
        } catch (BadPaddingException | IllegalBlockSizeException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    @Override
    public byte[] sealGcm(byte[] key, byte[] iv, byte[] clear) {
        try {
            return cipher(StreamCipher.Mode.GCM, true, key, iv).doFinal(clear);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    @Override
    public Optional<byte[]> openGcm(byte[] key, byte[] iv, byte[] sealed) {
        if (sealed.length < TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher(StreamCipher.Mode.GCM, false, key, iv).doFinal(sealed));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /**
     * A stream that is opened by GCM is BouncyCastle's: the JDK's keeps all of it in memory until
     * its tag has come.
     */
    @Override
    public StreamCipher stream(StreamCipher.Mode mode, boolean sealing, byte[] key, byte[] iv) {
        if (mode == StreamCipher.Mode.GCM && !sealing) {
            return LightweightStream.of(mode, false, key, iv);
        }
        Cipher cipher;
        try {
            cipher = cipher(mode, sealing, key, iv);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
        return new StreamCipher() {
            @Override
            public byte[] update(byte[] data, int from, int count) {
                byte[] out = cipher.update(data, from, count);
                return out == null ? new byte[0] : out;
            }

            @Override
            public Optional<byte[]> finish() {
                try {
                    return Optional.of(cipher.doFinal());
                } catch (GeneralSecurityException wrong) {
                    return Optional.empty();
                }
            }
        };
    }

    @Override
    public StreamDigest sha256() {
        MessageDigest digest = JdkHmac.copy(fresh);
        return new StreamDigest() {
            @Override
            public void update(byte[] data, int from, int count) {
                digest.update(data, from, count);
            }

            @Override
            public byte[] finish() {
                return digest.digest();
            }
        };
    }

    private static Cipher cipher(StreamCipher.Mode mode, boolean sealing, byte[] key, byte[] iv)
            throws GeneralSecurityException {
        boolean gcm = mode == StreamCipher.Mode.GCM;
        Cipher cipher = Cipher.getInstance(gcm ? "AES/GCM/NoPadding" : "AES/CBC/PKCS5Padding");
        cipher.init(
                sealing ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                gcm ? new GCMParameterSpec(TAG_BITS, iv) : new IvParameterSpec(iv));
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("AES can't be used as it should", cause);
    }
}
