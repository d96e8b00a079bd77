package org.libervia.template;

import org.jspecify.annotations.Nullable;

/** Text that is markup already and is not escaped on output: the template's {@code Markup}. */
public record SafeString(String text) implements CharSequence {
    /** The empty markup. */
    public static final SafeString EMPTY = new SafeString("");

    /** Escapes text for HTML: {@code & < > " '}. */
    public static SafeString escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return new SafeString(out.toString());
    }

    /** Escapes text for HTML into a builder. */
    public static void escape(CharSequence text, StringBuilder out) {
        int start = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                out.append(text, start, i).append(entity);
                start = i + 1;
            }
        }
        out.append(text, start, length);
    }

    private static @Nullable String entity(char c) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
