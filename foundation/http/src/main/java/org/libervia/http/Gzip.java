package org.libervia.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Compression (RFC 1952) of a chosen level. */
public final class Gzip extends GZIPOutputStream {

    /** Compresses what is written, as it is flushed. */
    public Gzip(OutputStream out, int level) throws IOException {
        super(out, 8192, true);
        def.setLevel(level);
    }

    /** Bytes, compressed at a level from 1 to 9. */
    public static byte[] compress(byte[] content, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3 + 64);
        try (Gzip gzip = new Gzip(out, level)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
