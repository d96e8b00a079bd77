package org.libervia.template;

import org.jspecify.annotations.Nullable;

/**
 * A template that can't be found, parsed or rendered. The message names the template, the line,
 * what is wrong, and shows the line with a caret.
 */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** The loader has no such template. */
        NOT_FOUND,
        /** The text is not a template. */
        SYNTAX,
        /** Something undefined was used. */
        UNDEFINED,
        /** A limit was reached. */
        LIMIT,
        /** Anything else that failed while rendering. */
        RENDER
    }

    private final Kind kind;
    private final String reason;
    private final transient @Nullable Place place;

    /** A failure whose place is not known yet. */
    public TemplateException(Kind kind, String reason) {
        this(kind, reason, null, null);
    }

    /** A failure at a place, with its cause. */
    public TemplateException(
            Kind kind, String reason, @Nullable Place place, @Nullable Throwable cause) {
        super(message(reason, place), cause);
        this.kind = kind;
        this.reason = reason;
        this.place = place;
    }

    /** A failure while rendering, whose place is not known yet. */
    public static TemplateException failed(String reason) {
        return new TemplateException(Kind.RENDER, reason);
    }

    private static String message(String reason, @Nullable Place place) {
        if (place == null) {
            return reason;
        }
        return place.source().name() + ":" + place.line() + ": " + reason + "\n" + place.excerpt();
    }

    /** This failure, at a place if it has none yet. */
    public TemplateException at(Place where) {
        return place != null ? this : new TemplateException(kind, reason, where, this);
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** What went wrong, in words, without the place. */
    public String reason() {
        return reason;
    }

    /** Where, if that is known. */
    public @Nullable Place place() {
        return place;
    }
}
