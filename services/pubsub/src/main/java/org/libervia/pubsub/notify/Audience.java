package org.libervia.pubsub.notify;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.access.View;
import org.libervia.pubsub.access.Views;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.PubSubStore;

/** Who may hear of which of some items. */
final class Audience {
    private final PubSubStore store;
    private final Function<Books, Access> doors;
    private final Node node;
    private final List<StoredItem> items;
    private final List<StoredItem> forAll;
    private final View view;

    Audience(PubSubStore store, Function<Books, Access> doors, Node node, List<StoredItem> items) {
        this.store = store;
        this.doors = doors;
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
                || standing(somebody, (access, who) -> who.affiliation() == Affiliation.OWNER);
    }

    private boolean standing(Jid somebody, BiPredicate<Access, Standing> test) {
        return store.read(books -> {
            Access access = doors.apply(books);
            return access.find(node.address(), somebody)
                    .filter(who -> test.test(access, who))
                    .isPresent();
        });
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

    /** Whether the one owner of what says who may read has put somebody in one of these groups. */
    private boolean isInGroup(List<String> groups, Jid somebody) {
        return standing(
                somebody, (access, who) -> access.groups(who).stream().anyMatch(groups::contains));
    }
}
