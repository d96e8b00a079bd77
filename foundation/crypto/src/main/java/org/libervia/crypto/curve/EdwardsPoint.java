package org.libervia.crypto.curve;

import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * A point of edwards25519 in extended coordinates, x = X/Z, y = Y/Z, xy = T/Z. The formulas are
 * complete (Hisil, Wong, Carter, Dawson 2008), so that every pair of points is added by the same
 * steps.
 */
final class EdwardsPoint {
    /** The base point B, and twice the curve's constant d (RFC 8032 §5.1), little-endian. */
    private static final String BASE_X =
            "1ad5258f602d56c9b2a7259560c72c695cdcd6fd31e2a4c0fe536ecdd3366921";

    private static final String BASE_Y =
            "5866666666666666666666666666666666666666666666666666666666666666";
    private static final String TWICE_D =
            "59f1b226949bd6eb56b183829a14e00030d1f3eef2808e19e7fcdf56dcd90624";

    private final int[] x = X25519Field.create();
    private final int[] y = X25519Field.create();
    private final int[] z = X25519Field.create();
    private final int[] t = X25519Field.create();

    private EdwardsPoint() {
        X25519Field.one(y);
        X25519Field.one(z);
    }

    private static int[] number(String hex) {
        byte[] bytes = new byte[Curve25519.LENGTH];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        int[] number = X25519Field.create();
        X25519Field.decode255(bytes, number);
        return number;
    }

    /** The base point times a number of 32 bytes, encoded (RFC 8032 §5.1.2). */
    static byte[] baseTimes(byte[] scalar) {
        EdwardsPoint base = new EdwardsPoint();
        X25519Field.copy(number(BASE_X), 0, base.x, 0);
        X25519Field.copy(number(BASE_Y), 0, base.y, 0);
        X25519Field.mul(base.x, base.y, base.t);
        int[] twiceD = number(TWICE_D);
        EdwardsPoint product = new EdwardsPoint();
        EdwardsPoint sum = new EdwardsPoint();
        for (int bit = 255; bit >= 0; bit--) {
            product.twice();
            sum.sum(product, base, twiceD);
            int mask = -((scalar[bit >> 3] >> (bit & 7)) & 1);
            product.takeIf(mask, sum);
        }
        return product.encoded();
    }

    private void takeIf(int mask, EdwardsPoint other) {
        X25519Field.cmov(mask, other.x, 0, x, 0);
        X25519Field.cmov(mask, other.y, 0, y, 0);
        X25519Field.cmov(mask, other.z, 0, z, 0);
        X25519Field.cmov(mask, other.t, 0, t, 0);
    }

    private void sum(EdwardsPoint p, EdwardsPoint q, int[] twiceD) {
        int[] a = times(minus(p.y, p.x), minus(q.y, q.x));
        int[] b = times(plus(p.y, p.x), plus(q.y, q.x));
        int[] c = times(times(p.t, twiceD), q.t);
        int[] d = times(plus(p.z, p.z), q.z);
        set(minus(b, a), minus(d, c), plus(d, c), plus(b, a));
    }

    private void twice() {
        int[] a = times(x, x);
        int[] b = times(y, y);
        int[] c = times(z, z);
        int[] both = plus(x, y);
        int[] g = minus(b, a);
        int[] h = plus(a, b);
        X25519Field.negate(h, h);
        int[] e = plus(times(both, both), h);
        set(e, minus(minus(g, c), c), g, h);
    }

    private void set(int[] e, int[] f, int[] g, int[] h) {
        X25519Field.mul(e, f, x);
        X25519Field.mul(g, h, y);
        X25519Field.mul(e, h, t);
        X25519Field.mul(f, g, z);
    }

    private static int[] plus(int[] a, int[] b) {
        int[] sum = X25519Field.create();
        X25519Field.add(a, b, sum);
        X25519Field.carry(sum);
        return sum;
    }

    private static int[] minus(int[] a, int[] b) {
        int[] difference = X25519Field.create();
        X25519Field.sub(a, b, difference);
        X25519Field.carry(difference);
        return difference;
    }

    private static int[] times(int[] a, int[] b) {
        int[] product = X25519Field.create();
        X25519Field.mul(a, b, product);
        return product;
    }

    private byte[] encoded() {
        int[] inverse = X25519Field.create();
        X25519Field.inv(z, inverse);
        int[] affineX = times(x, inverse);
        int[] affineY = times(y, inverse);
        X25519Field.normalize(affineX);
        X25519Field.normalize(affineY);
        byte[] encoded = new byte[Curve25519.LENGTH];
        X25519Field.encode(affineY, encoded);
        encoded[31] |= (byte) ((affineX[0] & 1) << 7);
        return encoded;
    }
}
