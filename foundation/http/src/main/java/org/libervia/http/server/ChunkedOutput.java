package org.libervia.http.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Content in chunks (RFC 9112 §7.1). Closing it ends the content, not what is below. */
final class ChunkedOutput extends FilterOutputStream {
    private final byte[] buffer = new byte[4096];
    private int length;
    private boolean closed;

    ChunkedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        if (length == buffer.length) {
            chunk(buffer, 0, length);
        }
        buffer[length++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (count > buffer.length - length) {
            chunk(buffer, 0, length);
            if (count >= buffer.length) {
                chunk(bytes, offset, count);
                return;
            }
        }
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    private void chunk(byte[] bytes, int offset, int count) throws IOException {
        if (count > 0) {
            out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, offset, count);
            out.write(new byte[] {'\r', '\n'});
        }
        length = 0;
    }

    @Override
    public void flush() throws IOException {
        chunk(buffer, 0, length);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            chunk(buffer, 0, length);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}
