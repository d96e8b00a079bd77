package org.libervia.pubsub.notify;

import java.util.List;
import java.util.Optional;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.xmpp.xml.XmlElement;

/** Texts for subscribers whose programs show messages alone (XEP-0060 §12.8). */
final class Bodies {
    private static final int LONGEST = 1_000;

    private Bodies() {}

    static String of(Node node, List<StoredItem> items) {
        String name = name(node);
        return items.isEmpty()
                ? name
                : name + ": " + items.stream().map(Bodies::title).reduce((a, b) -> b).orElse("");
    }

    private static String name(Node node) {
        String title = node.config().text(NodeSettings.TITLE);
        return title.isEmpty() ? node.name() : title;
    }

    /** What the payload calls itself, else the id. */
    private static String title(StoredItem item) {
        Optional<XmlElement> payload = item.content();
        String title =
                payload.flatMap(content ->
                                content.childText("body").or(() -> content.childText("title")))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .orElse(item.name());
        return title.length() > LONGEST ? title.substring(0, LONGEST) + "…" : title;
    }
}
