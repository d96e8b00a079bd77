package org.libervia.web.i18n;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a catalogue.
 *
 * @param context that tells apart what reads the same, or null
 * @param id the English text
 * @param plural the English text for several, or null
 * @param translations one, or one for each plural form
 * @param fuzzy whether somebody has to look at it again
 */
record PoEntry(
        @Nullable String context,
        String id,
        @Nullable String plural,
        List<String> translations,
        boolean fuzzy) {

    PoEntry {
        translations = List.copyOf(translations);
    }

    /** Whether all its forms are translated. */
    boolean isComplete() {
        return !fuzzy
                && !translations.isEmpty()
                && translations.stream().noneMatch(String::isEmpty);
    }
}
