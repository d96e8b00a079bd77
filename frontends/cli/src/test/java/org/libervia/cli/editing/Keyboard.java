package org.libervia.cli.editing;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What is typed, by whichever thread; a pipe of the JDK would end with its writer's thread. */
final class Keyboard extends InputStream {
    private final BlockingQueue<Byte> keys = new LinkedBlockingQueue<>();

    void type(String text) {
        for (byte key : text.getBytes(StandardCharsets.UTF_8)) {
            keys.add(key);
        }
    }

    @Override
    public int read() throws InterruptedIOException {
        try {
            return Byte.toUnsignedInt(keys.take());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("closed");
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws InterruptedIOException {
        buffer[offset] = (byte) read();
        return 1;
    }

    @Override
    public int available() {
        return keys.size();
    }
}
