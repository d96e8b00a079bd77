package org.libervia.pubsub.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.store.PubSubStore;
import org.libervia.xmpp.xml.XmlElement;

/** Who may hear of which of some items. */
final class Audience {
    private final PubSubStore store;
    private final Node node;
    private final List<StoredItem> items;
    private final List<StoredItem> forAll;

    Audience(PubSubStore store, Node node, List<StoredItem> items) {
        this.store = store;
        this.node = node;
        this.items = items;
        this.forAll =
                items.stream()
                        .filter(item -> item.access().model() == ItemAccess.Model.OPEN)
                        .toList();
    }

    /** Those that all may hear of. */
    List<StoredItem> forAll() {
        return forAll;
    }

    /** Whether all may hear of all. */
    boolean isForAll() {
        return forAll.size() == items.size();
    }

    /** What somebody hears; null for nothing. */
    @Nullable XmlElement event(Jid listener) {
        boolean owner =
                listener.equals(node.address().account())
                        || store.read(books -> books.affiliations().of(node, listener))
                                == Affiliation.OWNER;
        List<StoredItem> heard =
                items.stream().filter(item -> owner || hears(item, listener)).toList();
        return heard.isEmpty() ? null : Events.published(node, heard);
    }

    private static boolean hears(StoredItem item, Jid listener) {
        if (Jid.parse(item.publisher()).bare().equals(listener)) {
            return true;
        }
        return switch (item.access().model()) {
            case OPEN -> true;
            case WHITELIST -> item.access().allowed().contains(listener.toString());
            case ROSTER -> false;
        };
    }
}
