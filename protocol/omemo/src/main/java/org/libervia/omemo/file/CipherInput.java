package org.libervia.omemo.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.libervia.crypto.primitives.StreamCipher;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;

/** A stream that goes through a cipher as it is read. */
final class CipherInput extends InputStream {
    private static final int PIECE = 1 << 16;

    private final InputStream source;
    private final StreamCipher cipher;
    private final byte[] piece = new byte[PIECE];
    private byte[] ready = {};
    private int at;
    private boolean ended;

    CipherInput(InputStream source, StreamCipher cipher) {
        this.source = source;
        this.cipher = cipher;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (at == ready.length && !ended) {
            refill();
        }
        int some = Math.min(count, ready.length - at);
        if (some == 0) {
            return -1;
        }
        System.arraycopy(ready, at, target, from, some);
        at += some;
        return some;
    }

    private void refill() throws IOException {
        int count = source.read(piece, 0, piece.length);
        at = 0;
        if (count >= 0) {
            ready = cipher.update(piece, 0, count);
            return;
        }
        ended = true;
        ready = new byte[0];
        Optional<byte[]> rest = cipher.finish();
        ready =
                rest.orElseThrow(() ->
                        new OmemoException(
                                Fault.NOT_AUTHENTIC,
                                "The file was changed, or is not complete: what was read of it"
                                        + " must be given up."));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
