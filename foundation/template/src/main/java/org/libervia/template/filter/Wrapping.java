package org.libervia.template.filter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.libervia.template.value.CodePoints;
import org.libervia.template.value.Letters;

/**
 * Wraps a line of text at words, as Python's {@code textwrap} does.
 *
 * @param width the most characters of a line
 * @param breakWords whether a word that is longer is broken
 * @param onHyphens whether a word may be broken after a hyphen
 */
record Wrapping(int width, boolean breakWords, boolean onHyphens) {
    /** The lines. */
    List<String> lines(String text) {
        Deque<String> chunks = new ArrayDeque<>(chunks(text));
        List<String> lines = new ArrayList<>();
        while (!chunks.isEmpty()) {
            if (!lines.isEmpty() && isBlank(chunks.getFirst())) {
                chunks.removeFirst();
            }
            List<String> line = new ArrayList<>();
            int length = 0;
            while (!chunks.isEmpty() && length + CodePoints.length(chunks.getFirst()) <= width) {
                length += CodePoints.length(chunks.getFirst());
                line.add(chunks.removeFirst());
            }
            if (!chunks.isEmpty() && CodePoints.length(chunks.getFirst()) > width) {
                longWord(chunks, line, length);
            }
            if (!line.isEmpty() && isBlank(line.getLast())) {
                line.removeLast();
            }
            if (!line.isEmpty()) {
                lines.add(String.join("", line));
            }
        }
        return lines;
    }

    private void longWord(Deque<String> chunks, List<String> line, int length) {
        if (breakWords) {
            String word = chunks.removeFirst();
            int space = Math.max(1, width - length);
            int end = space;
            if (onHyphens && CodePoints.length(word) > space) {
                int hyphen = CodePoints.substring(word, 0, space).lastIndexOf('-');
                boolean afterWord =
                        hyphen > 0 && word.substring(0, hyphen).chars().anyMatch(c -> c != '-');
                end = afterWord ? hyphen + 1 : space;
            }
            line.add(CodePoints.substring(word, 0, end));
            chunks.addFirst(CodePoints.substring(word, end, CodePoints.length(word)));
        } else if (line.isEmpty()) {
            line.add(chunks.removeFirst());
        }
    }

    private static boolean isBlank(String chunk) {
        return Letters.stripped(chunk).isEmpty();
    }

    private List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends =
                    i == text.length()
                            || Letters.isSpace(text.charAt(i))
                                    != Letters.isSpace(text.charAt(i - 1))
                            || (onHyphens && breaksAt(text, start, i));
            if (ends) {
                chunks.add(text.substring(start, i));
                start = i;
            }
        }
        return chunks;
    }

    /** Whether a word may be broken here: after a hyphen between letters, around dashes. */
    private static boolean breaksAt(String text, int start, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (before == '-' && at - start >= 2) {
            boolean dash = at >= 2 && text.charAt(at - 2) == '-';
            if (dash) {
                return after != '-' && at - start >= 2;
            }
            return at - start >= 3
                    && Character.isLetter(text.charAt(at - 2))
                    && isWord(text.charAt(at - 3))
                    && at + 1 < text.length()
                    && Character.isLetter(after)
                    && isWordOrHyphen(text.charAt(at + 1));
        }
        return after == '-'
                && at + 1 < text.length()
                && text.charAt(at + 1) == '-'
                && isWord(before);
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static boolean isWordOrHyphen(char c) {
        return c == '-' || isWord(c);
    }
}
