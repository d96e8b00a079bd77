package org.libervia.crypto.primitives;

import java.util.Optional;

/** A cipher for what comes piece by piece; used by one thread, once. */
public interface StreamCipher {
    /** How a stream is encrypted. */
    enum Mode {
        /** AES-GCM; the tag of 16 bytes is the end of the stream. */
        GCM,
        /** AES-CBC with the padding of PKCS #7: nothing shows that it was changed. */
        CBC
    }

    /**
     * Takes the next bytes, and returns what can be told already. What a stream that is opened
     * gives is not authentic before {@link #finish}.
     */
    byte[] update(byte[] data, int from, int count);

    /** The rest; nothing when the stream that was opened was changed or cut. */
    Optional<byte[]> finish();
}
