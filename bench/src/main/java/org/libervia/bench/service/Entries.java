package org.libervia.bench.service;

/**
 * Atom entries of about 750 bytes. Every tenth has a category, the thousandth part of them the same
 * one; each has a word that one in 50,000 has, and words that many have.
 */
public final class Entries {
    private static final String[] WORDS = {
        "river", "window", "letter", "garden", "winter", "market", "silver", "thunder", "paper",
        "harbour", "morning", "candle", "forest", "bridge", "story", "orchard", "mountain", "bread"
    };
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Entries() {}

    /** The entry of this number. */
    public static String entry(int number) {
        StringBuilder text =
                new StringBuilder("<entry xmlns='" + ATOM + "'><title>Entry ")
                        .append(number)
                        .append("</title>");
        if (number % 10 == 0) {
            text.append("<category term='tag").append(number / 10 % 1_000).append("'/>");
        }
        text.append("<content>seldom").append(number % 50_000);
        for (int i = 0; text.length() < 720; i++) {
            text.append(' ').append(WORDS[(number * 31 + i * (7 + number % 5)) % WORDS.length]);
        }
        return text.append("</content></entry>").toString();
    }

    /** A publication of so many. */
    public static String publish(String node, int first, int count) {
        StringBuilder text = new StringBuilder("<publish node='").append(node).append("'>");
        for (int i = first; i < first + count; i++) {
            text.append("<item id='i").append(i).append("'>").append(entry(i)).append("</item>");
        }
        return text.append("</publish>").toString();
    }
}
