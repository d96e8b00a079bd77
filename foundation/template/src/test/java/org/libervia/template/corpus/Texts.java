package org.libervia.template.corpus;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Translations;

/** Translations that a case brings along. */
record Texts(@Nullable Object texts) implements Translations {
    private String find(String key, String otherwise) {
        return texts instanceof Map<?, ?> map && map.get(key) instanceof String text
                ? text
                : otherwise;
    }

    @Override
    public String gettext(String text) {
        return find(text, text);
    }

    @Override
    public String ngettext(String singular, String plural, long number) {
        return find(singular + "|" + (number > 1 ? 1 : 0), number == 1 ? singular : plural);
    }

    @Override
    public String pgettext(String context, String text) {
        return find(context + "@" + text, text);
    }

    @Override
    public String npgettext(String context, String singular, String plural, long number) {
        return find(
                context + "@" + singular + "|" + (number > 1 ? 1 : 0),
                number == 1 ? context + "@" + singular : plural);
    }
}
