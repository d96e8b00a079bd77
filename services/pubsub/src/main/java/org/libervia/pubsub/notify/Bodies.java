package org.libervia.pubsub.notify;

import java.util.List;
import java.util.Optional;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;

/** Texts for subscribers whose programs show messages alone (XEP-0060 §12.8). */
final class Bodies {
    private static final int LONGEST = 1_000;

    private Bodies() {}

    /** The text; empty when nothing is known of such payloads. */
    static Optional<String> of(Node node, List<StoredItem> items) {
        return items.stream()
                .flatMap(item -> title(item).stream())
                .reduce((a, b) -> b)
                .map(title -> name(node) + ": " + title);
    }

    private static String name(Node node) {
        String title = node.config().text(NodeSettings.TITLE);
        return title.isEmpty() ? node.name() : title;
    }

    /** What the payload calls itself. */
    private static Optional<String> title(StoredItem item) {
        return item.content()
                .flatMap(content ->
                        content.childText("body")
                                .or(() -> content.childText("title"))
                                .or(() -> content.childText("summary")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
