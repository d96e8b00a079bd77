package org.libervia.http.form;

import java.util.List;
import java.util.Optional;
import org.libervia.http.HttpRequest;
import org.libervia.http.Parameters;

/**
 * A form that was sent.
 *
 * @param texts its texts
 * @param files its files
 */
public record FormData(Parameters texts, List<FilePart> files) {
    /** A form with nothing in it. */
    public static final FormData EMPTY = new FormData(Parameters.NONE, List.of());

    public FormData {
        files = List.copyOf(files);
    }

    /**
     * The content of a request as a form; empty when it is of another type. It is read once: keep
     * what comes back.
     *
     * @throws org.libervia.http.HttpException 413 or 400 for too large, too many or malformed parts
     */
    public static FormData of(HttpRequest request, FormLimits limits) {
        return FormReader.read(request, limits);
    }

    /** A file that was sent with a form. */
    public static final class FilePart {
        private final String field;
        private final String filename;
        private final String type;
        private final byte[] content;

        /**
         * @param field the name of the form's field
         * @param filename what the sender calls it: its last part only, never a path
         * @param type the media type that the sender claims
         * @param content its bytes, not copied
         */
        public FilePart(String field, String filename, String type, byte[] content) {
            this.field = field;
            this.filename = filename;
            this.type = type;
            this.content = content;
        }

        public String field() {
            return field;
        }

        public String filename() {
            return filename;
        }

        public String type() {
            return type;
        }

        public byte[] content() {
            return content;
        }
    }

    /** The first text of a name. */
    public Optional<String> text(String name) {
        return texts.first(name);
    }

    /** The first text of a name, stripped; empty when it is missing. */
    public String value(String name) {
        return texts.first(name).orElse("").strip();
    }

    /** The first file of a field that has content. */
    public Optional<FilePart> file(String field) {
        return files.stream()
                .filter(file -> file.field().equals(field) && file.content().length > 0)
                .findFirst();
    }
}
