package org.libervia.feature.blog;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;

/** Ids of articles that say what they are about: the first words, and four characters at random. */
final class FriendlyId {
    private static final int LONGEST = 60;

    private final SecureRandom random = new SecureRandom();

    /** An id made of a text: {@code a-good-cup-of-tea-x7Qd}. */
    String of(String text) {
        String words = words(text);
        byte[] bytes = new byte[3];
        random.nextBytes(bytes);
        String tail = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return words.isEmpty() ? plain() : words + "-" + tail;
    }

    /** An id that says nothing. */
    String plain() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).replace('-', '_');
    }

    /** The first words of a text in plain letters, joined by hyphens. */
    static String words(String text) {
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
