package org.libervia.omemo.file;

import java.util.Optional;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.crypto.primitives.StreamCipher;

/** How a file is encrypted (XEP-0448 §4). */
public enum FileCipher {
    AES_128_GCM("urn:xmpp:ciphers:aes-128-gcm-nopadding:0", StreamCipher.Mode.GCM, 16, 12),
    /** The one to choose. */
    AES_256_GCM("urn:xmpp:ciphers:aes-256-gcm-nopadding:0", StreamCipher.Mode.GCM, 32, 12),
    /** Only the hash of the file tells that it was changed. */
    AES_256_CBC("urn:xmpp:ciphers:aes-256-cbc-pkcs7:0", StreamCipher.Mode.CBC, 32, 16);

    private static final int TAG = 16;

    private final String namespace;
    private final StreamCipher.Mode mode;
    private final int keyLength;
    private final int ivLength;

    FileCipher(String namespace, StreamCipher.Mode mode, int keyLength, int ivLength) {
        this.namespace = namespace;
        this.mode = mode;
        this.keyLength = keyLength;
        this.ivLength = ivLength;
    }

    /** The cipher with this namespace. */
    public static Optional<FileCipher> of(String namespace) {
        for (FileCipher cipher : values()) {
            if (cipher.namespace.equals(namespace)) {
                return Optional.of(cipher);
            }
        }
        return Optional.empty();
    }

    public String namespace() {
        return namespace;
    }

    /** In bytes. */
    public int keyLength() {
        return keyLength;
    }

    /** Of a new initialisation vector, in bytes. */
    public int ivLength() {
        return ivLength;
    }

    /** Whether an initialisation vector of this length is read: older ones of GCM have 16 bytes. */
    boolean takesIv(int length) {
        return length == ivLength || (mode == StreamCipher.Mode.GCM && length == Primitives.BLOCK);
    }

    StreamCipher.Mode mode() {
        return mode;
    }

    /** How long a file is when it is encrypted, in bytes: what an upload slot is asked for. */
    public long sealedLength(long length) {
        return switch (mode) {
            case GCM -> length + TAG;
            case CBC -> (length / Primitives.BLOCK + 1) * Primitives.BLOCK;
        };
    }
}
