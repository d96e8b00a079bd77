package org.libervia.template;

/**
 * Texts in the reader's language, as gettext looks them up. Each answers the text itself when it
 * has none.
 */
public interface Translations {
    /** No translation: every text stays as it is, and English plurals. */
    Translations NONE =
            new Translations() {
                @Override
                public String gettext(String text) {
                    return text;
                }

                @Override
                public String ngettext(String singular, String plural, long number) {
                    return number == 1 ? singular : plural;
                }

                @Override
                public String pgettext(String context, String text) {
                    return text;
                }

                @Override
                public String npgettext(
                        String context, String singular, String plural, long number) {
                    return number == 1 ? singular : plural;
                }
            };

    /** The translation of a text. */
    String gettext(String text);

    /** The translation in the form that the language uses for a number. */
    String ngettext(String singular, String plural, long number);

    /** The translation of a text that means different things in different contexts. */
    String pgettext(String context, String text);

    /** Both: a context and a number. */
    String npgettext(String context, String singular, String plural, long number);
}
