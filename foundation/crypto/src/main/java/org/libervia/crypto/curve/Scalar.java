package org.libervia.crypto.curve;

import java.util.Arrays;

/**
 * Numbers modulo L = 2²⁵² + 27742317777372353535851937790883648493, the order of the base point, in
 * limbs of 21 bits with sign. No step depends on the numbers.
 */
final class Scalar {
    private static final int BITS = 21;
    private static final int LIMBS = 12;
    private static final long MASK = (1L << BITS) - 1;

    /** 2²⁵² modulo L, in limbs, with the signs turned so that they are added. */
    private static final long[] FOLD = {666643, 470296, 654183, -997805, 136657, -683901};

    /** L, little-endian. */
    private static final String ORDER =
            "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

    private Scalar() {}

    /** A number of 64 bytes, modulo L. */
    static byte[] reduced(byte[] wide) {
        return packed(limbs(wide, 2 * LIMBS));
    }

    /** a·b + c modulo L. */
    static byte[] multiplyAdd(byte[] a, byte[] b, byte[] c) {
        long[] left = limbs(a, LIMBS);
        long[] right = limbs(b, LIMBS);
        long[] sum = Arrays.copyOf(limbs(c, LIMBS), 2 * LIMBS);
        for (int i = 0; i < LIMBS; i++) {
            for (int j = 0; j < LIMBS; j++) {
                sum[i + j] += left[i] * right[j];
            }
        }
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        carryRounding(sum, 0, 22);
        carryRounding(sum, 1, 21);
        return packed(sum);
    }

    /** L − a modulo L. */
    static byte[] negated(byte[] a) {
        byte[] minusOne = new byte[Curve25519.LENGTH];
        for (int i = 0; i < minusOne.length; i++) {
            minusOne[i] = (byte) Integer.parseInt(ORDER.substring(2 * i, 2 * i + 2), 16);
        }
        minusOne[0]--;
        return multiplyAdd(a, minusOne, new byte[Curve25519.LENGTH]);
    }

    private static long[] limbs(byte[] bytes, int count) {
        long[] limbs = new long[count];
        for (int i = 0; i < count; i++) {
            int end = i == count - 1 ? 8 * bytes.length : BITS * (i + 1);
            for (int bit = BITS * i; bit < end; bit++) {
                long set = (bytes[bit >> 3] >> (bit & 7)) & 1;
                limbs[i] |= set << (bit - BITS * i);
            }
        }
        return limbs;
    }

    private static byte[] packed(long[] s) {
        fold(s, 23, 18);
        carryRounding(s, 6, 16);
        carryRounding(s, 7, 15);
        fold(s, 17, 12);
        carryRounding(s, 0, 10);
        carryRounding(s, 1, 11);
        fold(s, 12, 12);
        carry(s, 11);
        fold(s, 12, 12);
        carry(s, 10);
        byte[] bytes = new byte[Curve25519.LENGTH];
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            int limb = Math.min(bit / BITS, LIMBS - 1);
            long set = (s[limb] >> (bit - BITS * limb)) & 1;
            bytes[bit >> 3] |= (byte) (set << (bit & 7));
        }
        Arrays.fill(s, 0);
        return bytes;
    }

    private static void fold(long[] s, int from, int to) {
        for (int i = from; i >= to; i--) {
            for (int j = 0; j < FOLD.length; j++) {
                s[i - LIMBS + j] += s[i] * FOLD[j];
            }
            s[i] = 0;
        }
    }

    /** Every second limb gives what is over to the next one, rounding. */
    private static void carryRounding(long[] s, int from, int to) {
        for (int i = from; i <= to; i += 2) {
            long over = (s[i] + (1L << (BITS - 1))) >> BITS;
            s[i + 1] += over;
            s[i] -= over << BITS;
        }
    }

    private static void carry(long[] s, int to) {
        for (int i = 0; i <= to; i++) {
            s[i + 1] += s[i] >> BITS;
            s[i] &= MASK;
        }
    }
}
