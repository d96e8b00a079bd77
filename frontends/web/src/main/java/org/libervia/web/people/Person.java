package org.libervia.web.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as a page shows them.
 *
 * @param name the best name that is known, never empty
 * @param initials one or two letters
 * @param hue the angle of their colour, in degrees (XEP-0392 §5.1)
 */
public record Person(
        String jid,
        String name,
        List<String> nicknames,
        @Nullable String avatarUrl,
        String initials,
        double hue) {

    /** Somebody of whom nothing but the address is known. */
    public static Person of(String jid) {
        return of(jid, List.of(), null);
    }

    /** Somebody with these names, the best first. */
    public static Person of(String jid, List<String> nicknames, @Nullable String avatarUrl) {
        String own = own(jid);
        String name =
                nicknames.stream().filter(nickname -> !nickname.isBlank()).findFirst().orElse(own);
        return new Person(
                jid,
                name,
                List.copyOf(nicknames),
                avatarUrl,
                initials(name),
                hue(jid.indexOf('/') > 0 ? own : jid));
    }

    /** The nick of an occupant of a room, else the local part, else all of it. */
    private static String own(String jid) {
        int slash = jid.indexOf('/');
        int at = jid.indexOf('@');
        if (slash > 0 && slash + 1 < jid.length()) {
            return jid.substring(slash + 1);
        }
        return at > 0 ? jid.substring(0, at) : jid;
    }

    /** The colour as CSS has it. */
    public String color() {
        return String.format(Locale.ROOT, "hsl(%.0f 60%% 40%%)", hue);
    }

    /** The first letters of the first and the last word. */
    static String initials(String name) {
        List<String> words =
                Stream.of(name.strip().split("[\\s._-]+"))
                        .filter(word ->
                                !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                        .toList();
        if (words.isEmpty()) {
            return name.isEmpty() ? "?" : first(name);
        }
        return Stream.of(words.getFirst(), words.getLast())
                .limit(words.size())
                .map(Person::first)
                .collect(Collectors.joining());
    }

    private static String first(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }

    /** The angle of the colour of a text (XEP-0392 §5.1). */
    public static double hue(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            int number = (digest[0] & 0xff) | (digest[1] & 0xff) << 8;
            return number / 65536.0 * 360;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
