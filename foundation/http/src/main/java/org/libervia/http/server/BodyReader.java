package org.libervia.http.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.libervia.http.Headers;
import org.libervia.http.HttpException;

/** The content of a request as it is framed (RFC 9112 §6); always knows how much is left. */
abstract class BodyReader extends InputStream {
    private static final int DRAINED = 128 << 10;

    protected final InputStream in;
    private final Runnable finished;

    private BodyReader(InputStream in, Runnable finished) {
        this.in = in;
        this.finished = finished;
    }

    /**
     * The content that header fields announce.
     *
     * @param finished told when the last of it was read
     * @throws HttpException 400 for a framing that could be understood in two ways, 413 for content
     *     beyond the limit
     */
    static BodyReader of(Headers headers, InputStream in, long limit, Runnable finished) {
        List<String> lengths = headers.all("Content-Length");
        if (headers.has("Transfer-Encoding")) {
            if (!lengths.isEmpty()
                    || !headers.all("Transfer-Encoding").equals(List.of("chunked"))) {
                throw new HttpException(400, "the framing of the content is not understood");
            }
            return new Chunked(in, finished);
        }
        if (lengths.isEmpty()) {
            return new Fixed(in, 0, finished);
        }
        String text = lengths.getFirst();
        if (lengths.size() > 1 || !text.matches("\\d{1,18}")) {
            throw new HttpException(400, "the length of the content is malformed");
        }
        long length = Long.parseLong(text);
        if (length > limit) {
            throw new HttpException(
                    413, "the content is larger than the " + limit + " bytes that are allowed");
        }
        return new Fixed(in, length, finished);
    }

    /** Whether the next request can follow: all was read. */
    abstract boolean isFinished();

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Reads some bytes; −1 at the end. */
    abstract int some(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        boolean before = isFinished();
        int read = some(buffer, offset, length);
        if (!before && isFinished()) {
            finished.run();
        }
        return read;
    }

    /** Whether so little is left that it can be taken, and the connection go on. */
    abstract boolean isNearlyFinished();

    /** Reads what is left. */
    void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    private static final class Fixed extends BodyReader {
        private long left;

        Fixed(InputStream in, long length, Runnable finished) {
            super(in, finished);
            this.left = length;
        }

        @Override
        boolean isFinished() {
            return left == 0;
        }

        @Override
        boolean isNearlyFinished() {
            return left <= DRAINED;
        }

        @Override
        int some(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the client closed in the middle of its content");
            }
            left -= read;
            return read;
        }
    }

    private static final class Chunked extends BodyReader {
        private static final int LONGEST_LINE = 256;
        private static final int MOST_TRAILERS = 20;
        private long left;
        private boolean first = true;
        private boolean finished;

        Chunked(InputStream in, Runnable finished) {
            super(in, finished);
        }

        @Override
        boolean isFinished() {
            return finished;
        }

        @Override
        boolean isNearlyFinished() {
            return finished;
        }

        @Override
        int some(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0 && !finished) {
                next();
            }
            if (finished) {
                return -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the client closed in the middle of its content");
            }
            left -= read;
            return read;
        }

        private void next() throws IOException {
            if (!first && !line().isEmpty()) {
                throw new HttpException(400, "a chunk is longer than it says");
            }
            first = false;
            String size = line();
            int extension = size.indexOf(';');
            String digits = (extension < 0 ? size : size.substring(0, extension)).strip();
            if (!digits.matches("[0-9A-Fa-f]{1,12}")) {
                throw new HttpException(400, "the size of a chunk is malformed");
            }
            left = Long.parseLong(digits, 16);
            if (left == 0) {
                for (int trailers = 0; !line().isEmpty(); trailers++) {
                    if (trailers == MOST_TRAILERS) {
                        throw new HttpException(400, "the content has too many trailers");
                    }
                }
                finished = true;
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException("the client closed in the middle of its content");
                }
                if (next == '\n') {
                    int end = line.length() - 1;
                    if (end < 0 || line.charAt(end) != '\r') {
                        throw new HttpException(400, "a line of the content is malformed");
                    }
                    return line.substring(0, end);
                }
                if (line.length() == LONGEST_LINE) {
                    throw new HttpException(400, "a line of the content's framing is too long");
                }
                line.append((char) next);
            }
        }
    }
}
