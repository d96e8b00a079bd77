package org.libervia.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The content of a response. */
public sealed interface ResponseBody {

    /** Nothing. */
    record Empty() implements ResponseBody {}

    /** Bytes at hand. */
    final class Bytes implements ResponseBody {
        private final byte[] content;

        /**
         * @param content what is sent; not changed by anybody any more
         */
        public Bytes(byte[] content) {
            this.content = content;
        }

        public byte[] content() {
            return content;
        }
    }

    /** Bytes that are sent again and again, with their compressed form. */
    final class Compressed implements ResponseBody {
        private final byte[] content;
        private final byte[] gzipped;

        /**
         * @param content what is sent; not changed by anybody any more
         * @param gzipped the same, compressed
         */
        private Compressed(byte[] content, byte[] gzipped) {
            this.content = content;
            this.gzipped = gzipped;
        }

        /** Compresses content once, as well as can be. */
        public static Compressed of(byte[] content) {
            return new Compressed(content, Gzip.compress(content, 9));
        }

        public byte[] content() {
            return content;
        }

        public byte[] gzipped() {
            return gzipped;
        }
    }

    /** A file; ranges of it can be asked for. */
    record File(Path path) implements ResponseBody {}

    /** What a writer makes while it is sent, of unknown length. */
    record Stream(Writer writer) implements ResponseBody {}

    /** Writes content. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
