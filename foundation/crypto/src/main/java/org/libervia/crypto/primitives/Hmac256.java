package org.libervia.crypto.primitives;

/** HMAC-SHA-256 with a key that was set: asked several times, it saves work. */
@FunctionalInterface
public interface Hmac256 {
    /** The 32 bytes for these parts, one after the other. */
    byte[] of(byte[]... parts);
}
