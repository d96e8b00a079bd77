package org.libervia.crypto.primitives;

/** Where random bytes come from. */
@FunctionalInterface
public interface RandomSource {
    /** Fills these bytes with what nobody can guess. */
    void fill(byte[] bytes);
}
