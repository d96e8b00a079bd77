package org.libervia.template.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strings as sequences of code points, so that an emoji is one character. */
public final class CodePoints {
    private CodePoints() {}

    /** Whether a text has characters outside the basic plane, so that positions need care. */
    public static boolean isWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The number of code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The part between two positions in code points, which must lie within the text. */
    public static String substring(String text, int start, int end) {
        if (!isWide(text)) {
            return text.substring(start, end);
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** The code points, each as a string. */
    public static List<@Nullable Object> list(String text) {
        List<@Nullable Object> out = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); ) {
            int size = Character.charCount(text.codePointAt(i));
            out.add(text.substring(i, i + size));
            i += size;
        }
        return out;
    }

    /** The order of two texts by code point. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean wide = Character.isSurrogate(a);
                return wide == Character.isSurrogate(b) ? a - b : wide ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }
}
