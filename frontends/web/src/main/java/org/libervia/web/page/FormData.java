package org.libervia.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form sent: fields, and files when it was a multipart form. */
public final class FormData extends Values {
    private final Map<String, List<Upload>> uploads;

    public FormData(Map<String, List<String>> fields, Map<String, List<Upload>> uploads) {
        super(fields);
        this.uploads = Map.copyOf(uploads);
    }

    public FormData(Map<String, List<String>> fields) {
        this(fields, Map.of());
    }

    /** The first file of this field; none when nobody chose one. */
    public Optional<Upload> upload(String name) {
        return uploads(name).stream().findFirst();
    }

    /** All files of this field. */
    public List<Upload> uploads(String name) {
        return uploads.getOrDefault(name, List.of());
    }
}
