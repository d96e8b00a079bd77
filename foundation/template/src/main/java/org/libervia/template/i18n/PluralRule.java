package org.libervia.template.i18n;

/** Which of a language's plural forms a number takes. */
@FunctionalInterface
interface PluralRule {
    /** One form for one, another for all other numbers. */
    PluralRule GERMANIC = number -> number == 1 ? 0 : 1;

    /** The form's index, from 0. */
    long form(long number);

    /** Reads the rule of a header: {@code nplurals=2; plural=(n > 1);}. */
    static PluralRule of(String header) {
        int start = header.indexOf("plural=", header.indexOf(';') + 1);
        if (start < 0) {
            return GERMANIC;
        }
        int end = header.indexOf(';', start);
        String expression =
                header.substring(start + "plural=".length(), end < 0 ? header.length() : end);
        return new PluralExpression(expression).parse();
    }
}
