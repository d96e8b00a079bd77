package org.libervia.http.server;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A frame of a WebSocket (RFC 6455 §5.2). */
final class Frame {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private final boolean isFinal;
    private final int opcode;
    private final byte[] content;

    /** What the client sent is against the protocol, or too large. */
    static final class Violation extends IOException {
        private static final long serialVersionUID = 1L;

        private final int code;

        Violation(int code, String message) {
            super(message);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    Frame(boolean isFinal, int opcode, byte[] content) {
        this.isFinal = isFinal;
        this.opcode = opcode;
        this.content = content;
    }

    boolean isFinal() {
        return isFinal;
    }

    int opcode() {
        return opcode;
    }

    byte[] content() {
        return content;
    }

    boolean isControl() {
        return opcode >= CLOSE;
    }

    /** Reads a client's frame, of some bytes at most. */
    static Frame read(InputStream stream, long most) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int first = in.read();
        if (first < 0) {
            throw new EOFException("the client is gone");
        }
        int second = in.readUnsignedByte();
        int opcode = first & 15;
        long length = second & 127;
        boolean control = opcode >= CLOSE;
        if ((first & 0x70) != 0
                || (second & 0x80) == 0
                || (opcode > BINARY && !control)
                || opcode > PONG
                || (control && (length > 125 || (first & 0x80) == 0))) {
            throw new Violation(1002, "a frame is malformed");
        }
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length < 0 || (!control && length > most)) {
            throw new Violation(1009, "a message is too large");
        }
        byte[] mask = in.readNBytes(4);
        byte[] content = in.readNBytes((int) length);
        if (content.length < length || mask.length < 4) {
            throw new EOFException("the client is gone");
        }
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i & 3];
        }
        return new Frame((first & 0x80) != 0, opcode, content);
    }

    /** A server's frame as bytes. */
    static byte[] write(int opcode, byte[] content) {
        int extended = content.length < 126 ? 0 : content.length < 65536 ? 2 : 8;
        byte[] frame = new byte[2 + extended + content.length];
        frame[0] = (byte) (0x80 | opcode);
        frame[1] = (byte) (extended == 0 ? content.length : extended == 2 ? 126 : 127);
        for (int i = 0; i < extended; i++) {
            frame[2 + i] = (byte) ((long) content.length >>> (8 * (extended - 1 - i)));
        }
        System.arraycopy(content, 0, frame, 2 + extended, content.length);
        return frame;
    }
}
