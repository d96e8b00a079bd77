package org.libervia.template.method;

import java.util.List;

/** The lines of a text. */
public final class Lines {
    private Lines() {}

    /** The lines, without their ends. */
    public static List<String> of(String text) {
        return Splitting.lines(text, false);
    }
}
