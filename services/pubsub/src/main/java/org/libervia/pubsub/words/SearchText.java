package org.libervia.pubsub.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people write to search, as SQLite's index wants it: words that must all be there, {@code
 * "phrases"}, {@code or} between two, {@code -} before what must not be there. PostgreSQL reads
 * such texts itself.
 */
public final class SearchText {
    private static final Pattern PARTS = Pattern.compile("(-?)\"([^\"]*)\"|(\\S+)");
    private static final int MOST_PARTS = 32;

    private SearchText() {}

    /** The question to the index, for one node; empty when no word is asked for. */
    public static Optional<String> of(long nodeId, String text) {
        List<List<String>> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        boolean alternative = false;
        Matcher parts = PARTS.matcher(text);
        for (int i = 0; i < MOST_PARTS && parts.find(); i++) {
            String word = parts.group(3);
            boolean not = word == null ? !parts.group(1).isEmpty() : word.startsWith("-");
            String meant = word == null ? parts.group(2) : not ? word.substring(1) : word;
            if ("or".equalsIgnoreCase(word) && !wanted.isEmpty()) {
                alternative = true;
            } else if (isWord(meant)) {
                String quoted = "\"" + NodeWords.of(nodeId, meant) + "\"";
                if (not) {
                    unwanted.add(quoted);
                } else if (alternative) {
                    wanted.getLast().add(quoted);
                } else {
                    wanted.add(new ArrayList<>(List.of(quoted)));
                }
                alternative = false;
            }
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String all =
                wanted.stream()
                        .map(choice -> "(" + String.join(" OR ", choice) + ")")
                        .collect(Collectors.joining(" AND "));
        return Optional.of(
                unwanted.isEmpty()
                        ? all
                        : "(" + all + ") NOT (" + String.join(" OR ", unwanted) + ")");
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
