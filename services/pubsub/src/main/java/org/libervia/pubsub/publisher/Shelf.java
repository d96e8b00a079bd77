package org.libervia.pubsub.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.ItemChange;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.store.ItemTable;
import org.libervia.xmpp.xml.XmlElement;

/** Puts items that somebody publishes into a node, and makes room for them. */
final class Shelf {
    /** So many ids that count up are tried before one that is free must have come. */
    private static final int TRIES = 1_000;

    private final Desk desk;
    private final Standing who;
    private final Node node;
    private final String publisher;
    private final List<ItemChange> changes = new ArrayList<>();
    private List<StoredItem> gone = List.of();
    private boolean tellsGone;
    private long newItems;
    private long newBytes;
    private boolean guarded;

    Shelf(Jid publisher, Desk desk, Standing who) {
        this.desk = desk;
        this.who = who;
        this.node = who.node();
        this.publisher = publisher.toString();
    }

    List<StoredItem> published() {
        return changes.stream().map(ItemChange::after).toList();
    }

    /** What had to go, and subscribers are told of. */
    List<StoredItem> retracted() {
        return tellsGone ? gone : List.of();
    }

    /** What follows for other nodes from what was put here and what had to go. */
    List<Announcement> follow(Consequence consequence) {
        List<Announcement> news =
                new ArrayList<>(consequence.published(desk.books(), node, changes, desk.now()));
        if (!gone.isEmpty()) {
            news.addAll(consequence.removed(desk.books(), node, gone, desk.now()));
        }
        return news;
    }

    void put(Submission submission) {
        StoredItem added = added(submission).orElse(null);
        if (added == null) {
            overwrite(submission);
            return;
        }
        newItems++;
        newBytes += ItemTable.length(added.payload());
        guarded |= submission.access().model() != ItemAccess.Model.OPEN;
        if (submission.payload() != null) {
            index(added, submission);
        }
        changes.add(new ItemChange(null, added));
    }

    /** The item as it was added, unless there is one of its id. */
    private Optional<StoredItem> added(Submission submission) {
        String name = submission.name();
        if (name != null) {
            return added(name, submission);
        }
        boolean serial = node.config().is(NodeSettings.SERIAL_IDS);
        for (int i = 0; serial && i < TRIES; i++) {
            String next = Long.toString(desk.books().items().nextSerial(node));
            Optional<StoredItem> added = added(next, submission);
            if (added.isPresent()) {
                return added;
            }
        }
        return added(Names.random(), submission);
    }

    private Optional<StoredItem> added(String name, Submission submission) {
        return desk.books()
                .items()
                .add(node, name, publisher, submission.text(), submission.access(), desk.now());
    }

    private void overwrite(Submission submission) {
        StoredItem old =
                desk.books()
                        .items()
                        .find(node, String.valueOf(submission.name()))
                        .orElseThrow(Refusal::notFound);
        String payload = submission.text();
        newBytes += ItemTable.length(payload) - ItemTable.length(old.payload());
        StoredItem changed =
                restricted(
                        desk.books().items().overwrite(old, publisherOf(old), payload, desk.now()),
                        old,
                        submission);
        // Without that word in it, it can have none.
        if (old.payload().contains("category")) {
            desk.books().categories().clear(old.id());
        }
        index(changed, submission);
        changes.add(new ItemChange(old, changed));
    }

    /** The item for those whom who publishes it names now; others keep out of that. */
    private StoredItem restricted(StoredItem item, StoredItem old, Submission submission) {
        ItemAccess access = submission.said();
        if (access == null || access.isLike(old.access())) {
            return item;
        }
        if (!who.manages() && !isOwn(old)) {
            throw Refusal.itemForbidden();
        }
        guarded |= access.model() != ItemAccess.Model.OPEN;
        return desk.books().items().restrict(item, item.publisher(), access);
    }

    private boolean isOwn(StoredItem item) {
        return Jid.parse(item.publisher()).bare().equals(who.jid().bare());
    }

    /** Notes what the item is found by. */
    private void index(StoredItem item, Submission submission) {
        desk.books().texts().note(node.id(), item.id());
        XmlElement payload = submission.payload();
        if (payload != null) {
            desk.books()
                    .categories()
                    .add(node.id(), item.id(), item.updated(), Categories.of(payload));
        }
    }

    /** Refuses who may not overwrite an item, else says whose it is then. */
    private String publisherOf(StoredItem old) {
        NodeConfig config = node.config();
        if (who.manages()) {
            return config.is(NodeSettings.CONSISTENT_PUBLISHER) ? old.publisher() : publisher;
        }
        if (!isOwn(old) && !config.text(NodeSettings.OVERWRITE_POLICY).equals("any_publisher")) {
            throw Refusal.itemForbidden();
        }
        return publisher;
    }

    /** Whether the node holds more than before, if no room had to be made. */
    boolean hasGrown() {
        return newItems > 0 || newBytes > 0;
    }

    /** Removes the oldest items where there are too many, or refuses the new ones. */
    void makeRoom() {
        long items = desk.books().items().grow(node, newItems, newBytes, guarded);
        NodeConfig config = node.config();
        long most = Math.min(config.limit(NodeSettings.MAX_ITEMS), desk.policy().maxItems());
        if (items <= most || newItems == 0) {
            return;
        }
        String policy = config.text(NodeSettings.PUBLISH_NODE_FULL);
        if (policy.equals("reject")) {
            throw Refusal.nodeFull();
        }
        int surplus = (int) Math.min(items - most, desk.policy().maxItemsAtOnce() * 2L);
        gone = desk.books().items().remove(node, desk.books().items().oldest(node, surplus));
        tellsGone =
                config.is(NodeSettings.ALWAYS_NOTIFY)
                        || (policy.equals("retract-oldest")
                                && most > 1
                                && config.is(NodeSettings.NOTIFY_RETRACT));
    }
}
