package org.libervia.pubsub.words;

/** The words of a text as SQLite's index keeps them: each begins with the number of its node. */
public final class NodeWords {
    private NodeWords() {}

    /** The text with its words written so; what is between them counts as one space. */
    static String of(long nodeId, String text) {
        String prefix = "n" + nodeId + "x";
        StringBuilder words = new StringBuilder(text.length() * 2);
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                if (!inside) {
                    words.append(words.isEmpty() ? "" : " ").append(prefix);
                }
                words.appendCodePoint(point);
                inside = true;
            } else if (inside && isMark(point)) {
                words.appendCodePoint(point);
            } else {
                inside = false;
            }
            i += Character.charCount(point);
        }
        return words.toString();
    }

    /** Whether it belongs to the letter before it, as accents do. */
    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
