package org.libervia.app.pubsub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.libervia.pubsub.model.Quota;

/** Amounts as people write them: {@code 1000}, {@code 512M}, {@code none}. */
final class Amounts {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})([kKmMgGtT]?)");

    private Amounts() {}

    /**
     * The amount; {@link Quota#NONE} where there is to be no limit.
     *
     * @throws IllegalArgumentException saying what the text should be
     */
    static long read(String text) {
        String word = text.strip();
        if (word.equals("none")) {
            return Quota.NONE;
        }
        Matcher parts = FORM.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "it must be a number, perhaps with k, M, G or T behind it, or “none”");
        }
        int power =
                switch (parts.group(2)) {
                    case "k", "K" -> 1;
                    case "m", "M" -> 2;
                    case "g", "G" -> 3;
                    case "t", "T" -> 4;
                    default -> 0;
                };
        long unit = 1L << (10 * power);
        long number = Long.parseLong(parts.group(1));
        if (number > Quota.NONE / unit) {
            throw new IllegalArgumentException("it is too large");
        }
        return number * unit;
    }

    /** The amount as it may be read again. */
    static String write(long amount) {
        return amount == Quota.NONE ? "none" : Long.toString(amount);
    }
}
