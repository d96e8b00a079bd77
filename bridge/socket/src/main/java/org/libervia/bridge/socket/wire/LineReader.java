package org.libervia.bridge.socket.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Cuts what a channel brings into lines; never holds more than one longest line. */
public final class LineReader {
    private static final int CHUNK = 8192;

    private final ReadableByteChannel channel;
    private final int limit;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).limit(0);
    private byte[] line = new byte[CHUNK];
    private int length;

    /**
     * @param limit how many bytes a line may have, without its line feed
     */
    public LineReader(ReadableByteChannel channel, int limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /**
     * The next line that is not empty, without its line feed; null at the end of the stream. A last
     * line without line feed is dropped: its sender did not finish it.
     *
     * @throws LiberviaException with {@code LIMIT} when the line is too long; nothing more can be
     *     read then
     */
    public byte @Nullable [] next() throws IOException {
        while (true) {
            if (!chunk.hasRemaining() && !fill()) {
                return null;
            }
            boolean complete = take();
            if (length > limit) {
                throw new LiberviaException(
                        Problem.LIMIT, "A line is longer than " + limit + " bytes.");
            }
            if (complete && length > 0) {
                byte[] whole = Arrays.copyOf(line, length);
                length = 0;
                if (line.length > 16 * CHUNK) {
                    line = new byte[CHUNK];
                }
                return whole;
            }
        }
    }

    private boolean fill() throws IOException {
        chunk.clear();
        int count = channel.read(chunk);
        chunk.flip();
        return count >= 0;
    }

    /** Moves bytes up to a line feed from the chunk to the line; tells whether it came to one. */
    private boolean take() {
        int end = chunk.position();
        while (end < chunk.limit() && chunk.get(end) != '\n') {
            end++;
        }
        int count = end - chunk.position();
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        chunk.get(line, length, count);
        length += count;
        boolean complete = chunk.hasRemaining();
        if (complete) {
            chunk.get();
        }
        return complete;
    }
}
