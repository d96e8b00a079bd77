package org.libervia.web.i18n;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a language. What it does not have is asked of the next one, and stays English at
 * last.
 */
public final class Catalogue {
    private record Key(@Nullable String context, String id) {}

    private final Locale locale;
    private final Map<Key, PoEntry> entries = new HashMap<>();
    private final PluralForms plurals;
    private final @Nullable Catalogue next;

    private Catalogue(
            Locale locale, List<PoEntry> all, PluralForms plurals, @Nullable Catalogue next) {
        this.locale = locale;
        this.plurals = plurals;
        this.next = next;
        for (PoEntry entry : all) {
            if (entry.isComplete()) {
                entries.put(new Key(entry.context(), entry.id()), entry);
            }
        }
    }

    /** English: every text is itself. */
    public static Catalogue english() {
        return new Catalogue(Locale.ENGLISH, List.of(), PluralForms.GERMANIC, null);
    }

    /**
     * Reads a catalogue.
     *
     * @param source to name in faults
     * @param text of the {@code .po} file
     * @param next where to look for what it does not have, or null
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} with the line of the
     *     first fault
     */
    public static Catalogue read(
            Locale locale, String source, String text, @Nullable Catalogue next) {
        List<PoEntry> all = PoFile.read(source, text);
        String header =
                all.stream()
                        .filter(entry -> entry.id().isEmpty())
                        .findFirst()
                        .map(entry -> String.join("", entry.translations()))
                        .orElse("");
        return new Catalogue(locale, all, PluralForms.of(source, header), next);
    }

    public Locale locale() {
        return locale;
    }

    /** The translation of a text; the text itself when there is none. */
    public String text(String text) {
        return text(null, text);
    }

    /** The translation of a text in a context. */
    public String text(@Nullable String context, String text) {
        return find(context, text, null, 0).orElse(text);
    }

    /** The translation in the form that goes with a number. */
    public String text(@Nullable String context, String singular, String plural, long number) {
        return find(context, singular, plural, number).orElse(number == 1 ? singular : plural);
    }

    private Optional<String> find(
            @Nullable String context, String id, @Nullable String plural, long number) {
        PoEntry entry = entries.get(new Key(context, id));
        if (entry == null) {
            return next == null ? Optional.empty() : next.find(context, id, plural, number);
        }
        int form = plural == null ? 0 : plurals.form(number);
        List<String> all = entry.translations();
        return Optional.of(all.get(Math.min(form, all.size() - 1)));
    }
}
