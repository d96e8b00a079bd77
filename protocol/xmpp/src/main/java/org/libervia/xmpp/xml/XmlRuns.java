package org.libervia.xmpp.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Skips what is plain text anywhere in XML, eight bytes at a time. */
final class XmlRuns {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private XmlRuns() {}

    /**
     * The first place from {@code at} on, by steps of eight, where a byte may be markup, a quote, a
     * control character or not ASCII.
     */
    static int skip(byte[] bytes, int at, int end) {
        int from = at;
        while (end - from >= Long.BYTES && isPlain((long) EIGHT_BYTES.get(bytes, from))) {
            from += Long.BYTES;
        }
        return from;
    }

    private static boolean isPlain(long eight) {
        long found =
                eight
                        | (eight - ' ' * ONES)
                        | zero(eight ^ '"' * ONES)
                        | zero((eight | ONES) ^ '\'' * ONES)
                        | zero((eight | 2 * ONES) ^ '>' * ONES);
        return (found & HIGH) == 0;
    }

    /** Has a high bit set when a byte is zero. */
    private static long zero(long eight) {
        return (eight - ONES) & ~eight;
    }
}
