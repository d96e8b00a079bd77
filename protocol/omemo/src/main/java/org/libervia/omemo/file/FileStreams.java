package org.libervia.omemo.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.libervia.crypto.primitives.Primitives;
import org.libervia.crypto.primitives.StreamCipher;
import org.libervia.crypto.primitives.StreamDigest;
import org.libervia.omemo.Bytes;
import org.libervia.omemo.Fault;
import org.libervia.omemo.OmemoException;

/** Encrypts and decrypts files as they are read. */
public final class FileStreams {
    private static final int PIECE = 1 << 16;

    private final Primitives primitives;

    /**
     * What is told of a file beside its key (XEP-0448 §3, XEP-0446).
     *
     * @param length of the clear file, in bytes
     * @param hash SHA-256 of the clear file
     * @param sealedLength of the encrypted file, in bytes
     * @param sealedHash SHA-256 of the encrypted file
     */
    public record Summary(long length, Bytes hash, long sealedLength, Bytes sealedHash) {}

    public FileStreams(Primitives primitives) {
        this.primitives = primitives;
    }

    /** The encrypted file, while {@code clear} is read. */
    public InputStream sealing(FileKey key, InputStream clear) {
        return new CipherInput(clear, cipher(key, true));
    }

    /**
     * The clear file, while {@code sealed} is read. What it gives is not authentic before its end:
     * there it throws {@link OmemoException} ({@code NOT_AUTHENTIC}) when the file was changed.
     */
    public InputStream opening(FileKey key, InputStream sealed) {
        return new CipherInput(sealed, cipher(key, false));
    }

    private StreamCipher cipher(FileKey key, boolean sealing) {
        return primitives.stream(
                key.cipher().mode(), sealing, key.key().expose(), key.iv().toArray());
    }

    /** Encrypts a file, and tells what is told of it. */
    public Summary seal(FileKey key, InputStream clear, OutputStream sealed) throws IOException {
        Hashing before = new Hashing(clear, primitives.sha256());
        Hashing after = new Hashing(sealing(key, before), primitives.sha256());
        copy(after, sealed);
        return new Summary(before.length, before.hash(), after.length, after.hash());
    }

    /**
     * Decrypts a file.
     *
     * @param sealedHash SHA-256 of the encrypted file, where it is known; with AES-CBC nothing else
     *     tells that it was changed
     * @throws OmemoException ({@code NOT_AUTHENTIC}) when the file was changed; what was written is
     *     to be deleted then
     */
    public Summary open(
            FileKey key, InputStream sealed, OutputStream clear, @Nullable Bytes sealedHash)
            throws IOException {
        Hashing before = new Hashing(sealed, primitives.sha256());
        Hashing after = new Hashing(opening(key, before), primitives.sha256());
        copy(after, clear);
        Bytes hash = before.hash();
        if (sealedHash != null && !sealedHash.equals(hash)) {
            throw new OmemoException(
                    Fault.NOT_AUTHENTIC, "The file is not the one that was shared: delete it.");
        }
        return new Summary(after.length, after.hash(), before.length, hash);
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[PIECE];
        int count = from.read(piece, 0, piece.length);
        while (count >= 0) {
            to.write(piece, 0, count);
            count = from.read(piece, 0, piece.length);
        }
    }

    /** Counts and hashes what is read. */
    private static final class Hashing extends InputStream {
        private final InputStream source;
        private final StreamDigest digest;
        private long length;

        Hashing(InputStream source, StreamDigest digest) {
            this.source = source;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            int some = source.read(target, from, count);
            if (some > 0) {
                digest.update(target, from, some);
                length += some;
            }
            return some;
        }

        Bytes hash() {
            return Bytes.of(digest.finish());
        }
    }
}
