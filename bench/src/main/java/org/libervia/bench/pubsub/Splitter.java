package org.libervia.bench.pubsub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into its header and its stanzas, without looking into them: it counts how deep tags
 * nest.
 */
final class Splitter {
    private final InputStream in;
    private final byte[] read = new byte[1 << 16];
    private int length;
    private int next;
    private byte[] piece = new byte[1 << 12];
    private int size;
    private int depth;

    Splitter(InputStream in) {
        this.in = in;
    }

    /** Expects a new stream on the same connection. */
    void restart() {
        depth = 0;
    }

    /** The header of a stream or the next stanza; null at the end. */
    @Nullable String next() throws IOException {
        size = 0;
        while (true) {
            int c = take();
            if (c < 0) {
                return null;
            }
            if (c != '<') {
                if (size > 0) {
                    put(c);
                }
                continue;
            }
            boolean complete = tag();
            if (complete) {
                return new String(piece, 0, size, StandardCharsets.UTF_8);
            }
        }
    }

    /** Reads a tag of which the bracket was taken; returns whether a piece is complete with it. */
    private boolean tag() throws IOException {
        put('<');
        int first = take();
        put(first);
        int quote = 0;
        int before = first;
        for (int c = take(); c >= 0; c = take()) {
            put(c);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '>') {
                return closed(first, before);
            }
            before = c;
        }
        return true;
    }

    private boolean closed(int first, int before) {
        if (first == '?' || first == '!') {
            size = depth == 0 ? 0 : size;
            return false;
        }
        if (first == '/') {
            depth--;
        } else if (before != '/') {
            depth++;
            return depth == 1;
        }
        return depth <= 1;
    }

    private int take() throws IOException {
        if (next == length) {
            length = in.read(read);
            next = 0;
            if (length <= 0) {
                length = 0;
                return -1;
            }
        }
        return read[next++] & 0xff;
    }

    private void put(int c) {
        if (size == piece.length) {
            piece = Arrays.copyOf(piece, size * 2);
        }
        piece[size++] = (byte) c;
    }
}
