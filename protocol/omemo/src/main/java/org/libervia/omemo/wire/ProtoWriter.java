package org.libervia.omemo.wire;

import java.util.Arrays;

/** Writes the fields of a message of protocol buffers, in the order of the calls. */
public final class ProtoWriter {
    private byte[] bytes;
    private int length;

    /** A writer with room for this many bytes; more are taken when they come. */
    public ProtoWriter(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** A number, also zero. */
    public ProtoWriter number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    /** Bytes, also none. */
    public ProtoWriter bytes(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        return raw(value);
    }

    /** Bytes that are no field. */
    public ProtoWriter raw(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    private void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            byte[] larger = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
            Arrays.fill(bytes, (byte) 0);
            bytes = larger;
        }
    }

    /** What was written; the writer holds no copy of it afterwards. */
    public byte[] finish() {
        if (length == bytes.length) {
            return bytes;
        }
        byte[] written = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        return written;
    }
}
