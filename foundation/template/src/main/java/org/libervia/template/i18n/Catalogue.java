package org.libervia.template.i18n;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.template.Translations;

/** The translations of one language; what it lacks is asked of another. */
public final class Catalogue implements Translations {
    private final Map<String, List<String>> texts;
    private final PluralRule rule;
    private final Translations otherwise;

    Catalogue(Map<String, List<String>> texts, PluralRule rule, Translations otherwise) {
        this.texts = texts;
        this.rule = rule;
        this.otherwise = otherwise;
    }

    /**
     * Reads a {@code .po} file's text; fails with a {@link org.libervia.template.TemplateException}
     * that names the line if it is none.
     */
    public static Catalogue parse(String name, String po) {
        return parse(name, po, Translations.NONE);
    }

    /**
     * Reads a {@code .po} file's text; texts without translation are asked of {@code otherwise}.
     */
    public static Catalogue parse(String name, String po, Translations otherwise) {
        return new PoParser(name, po).catalogue(otherwise);
    }

    /** The key of a text, as catalogues have it. */
    static String key(@Nullable String context, String text) {
        return context == null ? text : context + '\u0004' + text;
    }

    /** The number of texts that are translated. */
    public int size() {
        return texts.size();
    }

    @Override
    public String gettext(String text) {
        List<String> found = texts.get(text);
        return found == null ? otherwise.gettext(text) : found.getFirst();
    }

    @Override
    public String ngettext(String singular, String plural, long number) {
        String found = form(texts.get(singular), number);
        return found == null ? otherwise.ngettext(singular, plural, number) : found;
    }

    @Override
    public String pgettext(String context, String text) {
        List<String> found = texts.get(key(context, text));
        return found == null ? otherwise.pgettext(context, text) : found.getFirst();
    }

    @Override
    public String npgettext(String context, String singular, String plural, long number) {
        String found = form(texts.get(key(context, singular)), number);
        return found == null ? otherwise.npgettext(context, singular, plural, number) : found;
    }

    private @Nullable String form(@Nullable List<String> forms, long number) {
        if (forms == null) {
            return null;
        }
        long index = rule.form(number);
        return index >= 0 && index < forms.size() ? forms.get((int) index) : null;
    }
}
