package org.libervia.app.doctor;

/**
 * What a check found.
 *
 * @param verdict how it is
 * @param subject what was looked at
 * @param text what was found
 * @param advice what to do, empty when nothing is to be done
 */
record Finding(Verdict verdict, String subject, String text, String advice) {

    enum Verdict {
        GOOD("✓"),
        NOTE("·"),
        WARNING("!"),
        BAD("✗");

        private final String mark;

        Verdict(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    static Finding good(String subject, String text) {
        return new Finding(Verdict.GOOD, subject, text, "");
    }

    static Finding note(String subject, String text) {
        return new Finding(Verdict.NOTE, subject, text, "");
    }

    static Finding warning(String subject, String text, String advice) {
        return new Finding(Verdict.WARNING, subject, text, advice);
    }

    static Finding bad(String subject, String text, String advice) {
        return new Finding(Verdict.BAD, subject, text, advice);
    }
}
