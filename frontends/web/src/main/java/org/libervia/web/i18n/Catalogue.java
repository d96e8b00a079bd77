package org.libervia.web.i18n;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.template.TemplateException;
import org.libervia.template.Translations;

/**
 * The texts of a language; what it does not have stays English.
 *
 * @param texts as templates ask for them
 */
public record Catalogue(Locale locale, Translations texts) {

    /** English: every text is itself. */
    public static Catalogue english() {
        return new Catalogue(Locale.ENGLISH, Translations.NONE);
    }

    /**
     * Reads a catalogue.
     *
     * @param source to name in faults
     * @param text of the {@code .po} file
     * @param next where to look for what it does not have, or null
     * @throws LiberviaException {@code CONFIGURATION} with the line of the first fault
     */
    public static Catalogue read(
            Locale locale, String source, String text, @Nullable Catalogue next) {
        try {
            return new Catalogue(
                    locale,
                    org.libervia.template.i18n.Catalogue.parse(
                            source, text, next == null ? Translations.NONE : next.texts()));
        } catch (TemplateException malformed) {
            throw new LiberviaException(
                    Problem.CONFIGURATION, String.valueOf(malformed.getMessage()), malformed);
        }
    }

    /** The translation of a text; the text itself when there is none. */
    public String text(String text) {
        return texts.gettext(text);
    }

    /** The translation in the form that goes with a number. */
    public String text(String singular, String plural, long number) {
        return texts.ngettext(singular, plural, number);
    }
}
