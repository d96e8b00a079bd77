package org.libervia.template.markup;

import java.util.ArrayList;
import java.util.List;

/** Texts cut at a character. */
public final class Splits {
    private Splits() {}

    /** All parts, also empty ones. */
    public static String[] at(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, from)) {
            parts.add(text.substring(from, i));
            from = i + 1;
        }
        parts.add(text.substring(from));
        return parts.toArray(String[]::new);
    }
}
