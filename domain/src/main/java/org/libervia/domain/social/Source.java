package org.libervia.domain.social;

/**
 * A text as somebody writes it.
 *
 * @param language its language (RFC 5646), empty when it isn't said
 * @param markup what it is written in
 */
public record Source(String language, Markup markup, String text) {

    /** A text whose language isn't said. */
    public static Source of(Markup markup, String text) {
        return new Source("", markup, text);
    }

    /** Plain text whose language isn't said. */
    public static Source text(String text) {
        return of(Markup.TEXT, text);
    }

    /** Markdown whose language isn't said. */
    public static Source markdown(String text) {
        return of(Markup.MARKDOWN, text);
    }
}
