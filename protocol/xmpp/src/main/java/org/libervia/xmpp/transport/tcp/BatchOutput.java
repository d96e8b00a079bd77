package org.libervia.xmpp.transport.tcp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Collects what is written until it is flushed, so that many stanzas leave in one TLS record and
 * one system call; keeps little memory while nothing is written.
 */
final class BatchOutput extends OutputStream {
    private static final int KEPT = 512;
    private static final int FULL = 16 * 1024;

    private final OutputStream target;
    private byte[] bytes = new byte[KEPT];
    private int size;

    BatchOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        if (size + length > FULL) {
            drain();
        }
        if (length > FULL) {
            target.write(source, offset, length);
            return;
        }
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(FULL, Math.max(size + length, size * 2)));
        }
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    @Override
    public void flush() throws IOException {
        drain();
        target.flush();
        if (bytes.length > KEPT) {
            bytes = new byte[KEPT];
        }
    }

    private void drain() throws IOException {
        if (size > 0) {
            target.write(bytes, 0, size);
            size = 0;
        }
    }
}
