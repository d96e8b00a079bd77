package org.libervia.pubsub.config;

import java.time.DateTimeException;
import java.util.Locale;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.xep.datetime.DateTimes;

/** Which texts are values of a setting. */
public enum ValueKind {
    TEXT,
    FLAG,
    /** A number from 0, or {@code max}. */
    LIMIT,
    NUMBER,
    /** A number from 0. */
    COUNT,
    JID,
    TIME,
    /** A time, or {@code presence}. */
    LEASE;

    public static final String MAX = "max";
    static final String PRESENCE = "presence";
    private static final int LONGEST = 10_000;

    /**
     * The one text that stands for this value.
     *
     * @throws IllegalArgumentException saying what it should be
     */
    String canonical(String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("it is too long");
        }
        String text = value.strip();
        return switch (this) {
            case TEXT -> value;
            case FLAG -> flag(text);
            case LIMIT -> text.toLowerCase(Locale.ROOT).equals(MAX) ? MAX : number(text, 0L);
            case NUMBER -> number(text, Long.MIN_VALUE);
            case COUNT -> number(text, 0L);
            case JID -> jid(text);
            case TIME -> time(text);
            case LEASE -> text.equals(PRESENCE) ? PRESENCE : time(text);
        };
    }

    private static String flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> throw new IllegalArgumentException("it must be true or false");
        };
    }

    private static String number(String text, long least) {
        try {
            long number = Long.parseLong(text);
            if (number >= least) {
                return Long.toString(number);
            }
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("it must be a number", wrong);
        }
        throw new IllegalArgumentException("it must be a number from " + least);
    }

    private static String jid(String text) {
        try {
            return Jid.parse(text).toString();
        } catch (InvalidJidException wrong) {
            throw new IllegalArgumentException("it must be an address", wrong);
        }
    }

    private static String time(String text) {
        try {
            return text.isEmpty() ? "" : DateTimes.format(DateTimes.parse(text));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("it must be a date and time", wrong);
        }
    }
}
