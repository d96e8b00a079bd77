package org.libervia.cli.output;

import java.util.Optional;

/** How data are printed. */
public enum Format {
    /** For people, as the command likes it best. */
    DEFAULT("default"),
    /** For people, by rules that are the same for all commands. */
    SIMPLE("simple"),
    /** JSON with 4 spaces of indentation. */
    JSON("json"),
    /** JSON on one line. */
    JSON_RAW("json-raw"),
    /** XML with indentation. */
    XML("xml");

    private final String label;

    Format(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    /** The format of this name; {@code json_raw} is another name of {@code json-raw}. */
    public static Optional<Format> named(String name) {
        String wanted = name.replace('_', '-');
        for (Format format : values()) {
            if (format.label.equals(wanted)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
