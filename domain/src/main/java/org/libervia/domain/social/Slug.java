package org.libervia.domain.social;

import java.text.Normalizer;
import java.util.Locale;

/** The first words of a text in letters that stand well in an address. */
public final class Slug {
    private static final int LONGEST = 60;

    private Slug() {}

    /**
     * The first words, in small letters without accents, joined by hyphens; at most 60 characters,
     * and empty when no letter is left.
     */
    public static String of(String text) {
        String start = text.length() > 10 * LONGEST ? text.substring(0, 10 * LONGEST) : text;
        String plain =
                Normalizer.normalize(start, Normalizer.Form.NFD)
                        .replaceAll("[^\\x00-\\x7f]", "")
                        .replaceAll("[^A-Za-z0-9_,]", " ")
                        .toLowerCase(Locale.ROOT)
                        .strip();
        StringBuilder words = new StringBuilder();
        for (String word : plain.split(" +")) {
            if (words.length() + word.length() + 1 > LONGEST) {
                break;
            }
            words.append(words.isEmpty() ? "" : "-").append(word);
        }
        return words.toString();
    }
}
