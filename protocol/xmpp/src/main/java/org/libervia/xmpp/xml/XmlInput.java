package org.libervia.xmpp.xml;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes not yet read, in a buffer that stays small while a stream is idle. The scanner works on
 * the fields directly: between {@link #mark} and {@link #position} lies the token being read, which
 * refilling keeps in one piece.
 */
final class XmlInput {
    private static final int IDLE_SIZE = 1024;
    private static final int BUSY_SIZE = 16 * 1024;
    private static final int NO_MARK = -1;

    byte[] buffer;
    int position;
    int end;
    int mark = NO_MARK;

    private final @Nullable InputStream source;
    private long dropped;
    private long bound = Long.MAX_VALUE;
    private int allowed;

    XmlInput(InputStream source) {
        this.source = source;
        this.buffer = new byte[IDLE_SIZE];
    }

    XmlInput(byte[] whole) {
        this.source = null;
        this.buffer = whole;
        this.end = whole.length;
    }

    /** From here on, at most {@code bytes} may be read before {@link #unbound()}. */
    void bound(int bytes) {
        allowed = bytes;
        bound = dropped + position + bytes;
    }

    /**
     * Ends what {@link #bound(int)} began.
     *
     * @throws XmlException when more was read than allowed
     */
    void unbound() {
        check();
        bound = Long.MAX_VALUE;
    }

    void mark() {
        mark = position;
    }

    void unmark() {
        mark = NO_MARK;
    }

    /** The next byte, not yet consumed. */
    byte peek() throws IOException {
        if (position == end) {
            fill();
        }
        return buffer[position];
    }

    boolean hasBuffered() {
        return position < end;
    }

    /** Nothing is under way: gives a grown buffer back when the source has nothing waiting. */
    void rest() throws IOException {
        if (position == end
                && buffer.length > IDLE_SIZE
                && source != null
                && source.available() == 0) {
            dropped += position;
            buffer = new byte[IDLE_SIZE];
            position = 0;
            end = 0;
        }
    }

    /**
     * Waits for more bytes; positions move when earlier bytes are dropped.
     *
     * @throws EOFException when there are no more
     */
    void fill() throws IOException {
        check();
        if (source == null) {
            throw new EOFException("The XML ends in the middle.");
        }
        int keep = mark == NO_MARK ? position : mark;
        boolean busy = end == buffer.length && keep == end;
        if (keep > 0) {
            System.arraycopy(buffer, keep, buffer, 0, end - keep);
            dropped += keep;
            position -= keep;
            end -= keep;
            mark = mark == NO_MARK ? NO_MARK : 0;
        }
        boolean crowded = buffer.length - end <= buffer.length / 4;
        if (crowded || (busy && buffer.length < BUSY_SIZE)) {
            buffer = Arrays.copyOf(buffer, Math.max(IDLE_SIZE, buffer.length * 2));
        }
        int count = source.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new EOFException("The connection ended in the middle of the stream.");
        }
        end += count;
        if (count == 0) {
            fill();
        }
    }

    private void check() {
        if (dropped + position > bound) {
            throw new XmlException(
                    XmlFault.TOO_LARGE, "An XML element is larger than " + allowed + " bytes.");
        }
    }
}
