package org.libervia.omemo.wire;

import java.util.Arrays;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;

/**
 * Reads the fields of a message of protocol buffers one after the other; fields that the caller
 * doesn't know are skipped by asking for the next one.
 *
 * <pre>{@code
 * while (reader.next()) {
 *     switch (reader.field()) {
 *         case 1 -> n = reader.number();
 *         default -> {}
 *     }
 * }
 * }</pre>
 */
public final class ProtoReader {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int field;
    private int type;
    private long number;
    private int from;

    /** Reads these bytes from {@code from} on, up to {@code end}. */
    public ProtoReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public ProtoReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Goes to the next field; false when there is none. */
    public boolean next() {
        if (at == end) {
            return false;
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        type = (int) tag & 7;
        if (tag >>> 3 == 0 || tag >>> 32 != 0) {
            throw malformed("a field has no number");
        }
        switch (type) {
            case VARINT -> number = varint();
            case BYTES -> {
                long length = varint();
                from = at;
                skip(length);
            }
            case FIXED_64 -> skip(8);
            case FIXED_32 -> skip(4);
            default -> throw malformed("a field is of an unknown type");
        }
        return true;
    }

    /** The number of this field. */
    public int field() {
        return field;
    }

    /** The value of this field as a number from 0 to 2³¹ − 1. */
    public int number() {
        long value = wideNumber();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw malformed("a number is too large");
        }
        return (int) value;
    }

    /** The value of this field as a number of 64 bits. */
    public long wideNumber() {
        require(VARINT);
        return number;
    }

    /** The bytes of this field. */
    public byte[] bytes() {
        require(BYTES);
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** The fields inside this field. */
    public ProtoReader message() {
        require(BYTES);
        return new ProtoReader(bytes, from, at);
    }

    private void require(int wanted) {
        if (type != wanted) {
            throw malformed("field " + field + " is of another type");
        }
    }

    private void skip(long count) {
        if (count < 0 || count > end - at) {
            throw malformed("it ends too early");
        }
        at += (int) count;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == end) {
                throw malformed("it ends too early");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw malformed("a number does not end");
    }

    /** The exception for a message that is wrong. */
    public static OmemoException malformed(String what) {
        return new OmemoException(
                Fault.MALFORMED, "The encrypted message can't be read: " + what + ".");
    }
}
