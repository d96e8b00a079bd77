package org.libervia.crypto.primitives;

/** A hash of what comes piece by piece; used by one thread, once. */
public interface StreamDigest {
    /** Takes the next bytes. */
    void update(byte[] data, int from, int count);

    /** The hash. */
    byte[] finish();
}
