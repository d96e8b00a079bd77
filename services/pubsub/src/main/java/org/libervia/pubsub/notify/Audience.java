package org.libervia.pubsub.notify;

import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.View;
import org.libervia.pubsub.access.Views;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.store.PubSubStore;

/** Who may hear of which of some items. */
final class Audience {
    private final PubSubStore store;
    private final Node node;
    private final List<StoredItem> items;
    private final List<StoredItem> forAll;
    private final View view;

    Audience(PubSubStore store, Node node, List<StoredItem> items) {
        this.store = store;
        this.node = node;
        this.items = items;
        this.view =
                Views.isPlain(node)
                        ? View.WHOLE
                        : store.read(books -> Views.of(books, node, false));
        this.forAll =
                view.of(items).stream()
                        .filter(item -> item.access().model() == ItemAccess.Model.OPEN)
                        .toList();
    }

    /** Those that all may hear of. */
    List<StoredItem> forAll() {
        return forAll;
    }

    /** Whether all may hear of all. */
    boolean isForAll() {
        return view.equals(View.WHOLE) && forAll.size() == items.size();
    }

    /** Those that somebody hears of, as it sees them. */
    List<StoredItem> heard(Jid listener) {
        return owns(listener)
                ? items
                : view.of(items.stream().filter(item -> hears(item, listener)).toList());
    }

    /** All of them, which somebody is known to be allowed to read, as it sees them. */
    List<StoredItem> seen(Jid reader) {
        return view.equals(View.WHOLE) || owns(reader) ? items : view.of(items);
    }

    private boolean owns(Jid somebody) {
        return somebody.equals(node.address().account())
                || store.read(books -> books.affiliations().of(node, somebody))
                        == Affiliation.OWNER;
    }

    private boolean hears(StoredItem item, Jid listener) {
        if (Jid.parse(item.publisher()).bare().equals(listener)) {
            return true;
        }
        return switch (item.access().model()) {
            case OPEN -> true;
            case WHITELIST -> item.access().allowed().contains(listener.toString());
            case ROSTER -> isInGroup(item.access().allowed(), listener);
        };
    }

    /** Whether the node's one owner has put somebody in one of these groups. */
    private boolean isInGroup(List<String> groups, Jid somebody) {
        return store.read(books -> {
            Jid account = node.address().account();
            List<Jid> owners =
                    account != null
                            ? List.of(account)
                            : books.affiliations().with(node, Affiliation.OWNER, 2);
            return owners.size() == 1
                    && books.rosters()
                            .seer(owners.getFirst(), somebody)
                            .filter(contact -> contact.groups().stream().anyMatch(groups::contains))
                            .isPresent();
        });
    }
}
