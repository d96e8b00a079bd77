package org.libervia.pubsub.former;

import java.util.List;

/**
 * What was taken over, and what wasn't.
 *
 * @param nodes how many nodes, those of accounts included
 * @param personal how many of them belong to accounts
 * @param external how many subscriptions of accounts to nodes of other services
 * @param left what was left out or changed, and why; the first of them
 * @param more how many more such remarks there were
 */
public record Report(
        long nodes,
        long personal,
        long items,
        long affiliations,
        long subscriptions,
        long external,
        List<String> left,
        long more) {
    public Report {
        left = List.copyOf(left);
    }

    /** The report for people, some lines. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("Taken over:%n".formatted());
        line(text, nodes, "nodes, of which " + personal + " of accounts");
        line(text, items, "items");
        line(text, affiliations, "affiliations");
        line(text, subscriptions, "subscriptions");
        line(text, external, "subscriptions of accounts to other services");
        if (left.isEmpty()) {
            return text.append("Nothing was left out.%n".formatted()).toString();
        }
        text.append("Left out or changed:%n".formatted());
        left.forEach(remark -> text.append("  %s%n".formatted(remark)));
        if (more > 0) {
            text.append("  and %,d more%n".formatted(more));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, long count, String what) {
        text.append("  %,12d %s%n".formatted(count, what));
    }
}
