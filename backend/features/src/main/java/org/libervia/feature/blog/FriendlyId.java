package org.libervia.feature.blog;

import java.security.SecureRandom;
import java.util.Base64;
import org.libervia.domain.social.Slug;

/** Ids of articles that say what they are about: the first words, and four characters at random. */
final class FriendlyId {
    private final SecureRandom random = new SecureRandom();

    /** An id made of a text: {@code a-good-cup-of-tea-x7Qd}. */
    String of(String text) {
        String words = Slug.of(text);
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
}
