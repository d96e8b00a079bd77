package org.libervia.pubsub.disco;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.View;
import org.libervia.pubsub.access.Views;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Desk;
import org.libervia.xep.caching.CachingHints;
import org.libervia.xep.caching.Persistence;
import org.libervia.xep.dataforms.FormField;

/**
 * What a node's meta-data says of its configuration, for those who keep copies of its items too
 * (XEP-0460).
 */
final class Hints {
    private Hints() {}

    static List<FormField> fields(Desk desk, Standing who) {
        List<FormField> hints = of(desk, who.node()).fields();
        Set<String> derived = new HashSet<>();
        hints.forEach(hint -> derived.add(String.valueOf(hint.var())));
        List<FormField> fields = new ArrayList<>();
        for (FormField field : who.node().config().fields(false)) {
            if (NodeSettings.MAX_ITEMS.var().equals(field.var())) {
                fields.add(most(who.node().config(), desk));
            } else if (!derived.contains(String.valueOf(field.var()))) {
                fields.add(field);
            }
        }
        fields.addAll(hints);
        return fields;
    }

    /** How many items the node keeps, as a number: what {@code max} means is known (§6). */
    private static FormField most(NodeConfig config, Desk desk) {
        long most = Math.min(config.limit(NodeSettings.MAX_ITEMS), desk.policy().maxItems());
        return FormField.typed(
                NodeSettings.MAX_ITEMS.var(),
                NodeSettings.MAX_ITEMS.type(),
                List.of(Long.toString(most)));
    }

    private static CachingHints of(Desk desk, Node node) {
        NodeConfig config = node.config();
        boolean whole = Views.of(desk.books(), node, false).equals(View.WHOLE);
        return new CachingHints(
                config.is(NodeSettings.PERSIST_ITEMS)
                        ? Persistence.PERSISTENT
                        : Persistence.TRANSIENT,
                whole,
                whole && !node.size().guarded(),
                true,
                config.is(NodeSettings.ALWAYS_NOTIFY)
                        && config.is(NodeSettings.DELIVER_NOTIFICATIONS),
                config.is(NodeSettings.ALLOWED_FOR_SUGGESTIONS),
                config.is(NodeSettings.PURGE_KEEP_LAST_ITEM));
    }
}
