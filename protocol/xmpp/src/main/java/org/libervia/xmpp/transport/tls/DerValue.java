package org.libervia.xmpp.transport.tls;

import java.util.Arrays;

/**
 * Where one value lies in DER bytes (X.690); a length below zero says that there is none.
 *
 * @param start the offset of its content
 */
record DerValue(int tag, int start, int length) {
    private static final DerValue NONE = new DerValue(-1, 0, -1);

    static DerValue read(byte[] bytes, int at) {
        if (at < 0 || at + 2 > bytes.length) {
            return NONE;
        }
        int length = bytes[at + 1] & 0xff;
        int start = at + 2;
        if (length >= 0x80) {
            int size = length & 0x7f;
            if (size == 0 || size > 3 || start + size > bytes.length) {
                return NONE;
            }
            length = 0;
            for (int i = 0; i < size; i++) {
                length = (length << 8) | (bytes[start + i] & 0xff);
            }
            start += size;
        }
        return start + length > bytes.length ? NONE : new DerValue(bytes[at] & 0xff, start, length);
    }

    int end() {
        return start + length;
    }

    boolean holds(byte[] bytes, byte[] content) {
        return length >= 0 && Arrays.equals(bytes, start, end(), content, 0, content.length);
    }
}
