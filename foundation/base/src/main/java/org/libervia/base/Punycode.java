package org.libervia.base;

import org.jspecify.annotations.Nullable;

/** Labels of domain names in ASCII and back (RFC 3492), without the prefix {@code xn--}. */
final class Punycode {
    private static final int BASE = 36;
    private static final int FIRST_THRESHOLD = 1;
    private static final int LAST_THRESHOLD = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_CODE_POINT = 0x80;

    private Punycode() {}

    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder(label.length() + 8);
        label.chars().filter(c -> c < FIRST_CODE_POINT).forEach(c -> out.append((char) c));
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int handled = basic;
        int next = FIRST_CODE_POINT;
        int delta = 0;
        int bias = FIRST_BIAS;
        while (handled < points.length) {
            int smallest = Integer.MAX_VALUE;
            for (int point : points) {
                smallest = point >= next ? Math.min(smallest, point) : smallest;
            }
            delta += (smallest - next) * (handled + 1);
            next = smallest;
            for (int point : points) {
                if (point < next) {
                    delta++;
                } else if (point == next) {
                    number(delta, bias, out);
                    bias = adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            next++;
        }
        return out.toString();
    }

    private static void number(int value, int bias, StringBuilder out) {
        int rest = value;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    /** The label that {@code ascii} stands for, or null when it stands for none. */
    static @Nullable String decode(String ascii) {
        int delimiter = ascii.lastIndexOf('-');
        StringBuilder out = new StringBuilder(ascii.substring(0, Math.max(0, delimiter)));
        int length = out.length();
        int point = FIRST_CODE_POINT;
        int bias = FIRST_BIAS;
        long at = 0;
        for (int i = delimiter + 1; i < ascii.length(); ) {
            long before = at;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = i < ascii.length() ? Character.digit(ascii.charAt(i++), BASE) : -1;
                if (digit < 0) {
                    return null;
                }
                digit = digit < 10 ? digit + 26 : digit - 10;
                at += digit * weight;
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
                if (at > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
                    return null;
                }
            }
            length++;
            bias = adapt((int) Math.min(at - before, Integer.MAX_VALUE), length, before == 0);
            long moved = point + at / length;
            at %= length;
            if (moved > Character.MAX_CODE_POINT
                    || Character.getType((int) moved) == Character.SURROGATE) {
                return null;
            }
            point = (int) moved;
            out.insert(out.offsetByCodePoints(0, (int) at++), Character.toChars(point));
        }
        return out.toString();
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, FIRST_THRESHOLD, LAST_THRESHOLD);
    }

    private static int adapt(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - FIRST_THRESHOLD) * LAST_THRESHOLD / 2) {
            rest /= BASE - FIRST_THRESHOLD;
            k += BASE;
        }
        return k + (BASE - FIRST_THRESHOLD + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }
}
