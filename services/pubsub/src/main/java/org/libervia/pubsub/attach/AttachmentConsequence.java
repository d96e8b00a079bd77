package org.libervia.pubsub.attach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Companions;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.ItemChange;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.NodeRemoval;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.Books;
import org.libervia.pubsub.store.CompanionTable.Belonging;
import org.libervia.pubsub.store.ItemTable;
import org.libervia.xep.attachments.AttachmentNodes;

/**
 * Keeps summaries as the attachments are, and removes both with what they belong to (XEP-0470
 * §4.6).
 */
public final class AttachmentConsequence implements Consequence {
    private static final int MOST_TOLD = 1_000;

    private final Policy policy;

    public AttachmentConsequence(Policy policy) {
        this.policy = policy;
    }

    @Override
    public List<Announcement> published(
            Books books, Node node, List<ItemChange> changes, Instant now) {
        if (!AttachmentNodes.isOne(node.name())) {
            changes.stream()
                    .filter(change ->
                            change.before() != null
                                    && !change.after().access().isLike(change.before().access()))
                    .forEach(change -> restrict(books, node, change.after()));
            return List.of();
        }
        Tally change = Tally.nothing();
        for (ItemChange item : changes) {
            change = change.plus(Tally.of(item.after()));
            change = item.before() == null ? change : change.minus(Tally.of(item.before()));
        }
        return counted(books, node, change, now);
    }

    @Override
    public List<Announcement> removed(Books books, Node node, List<StoredItem> items, Instant now) {
        if (AttachmentNodes.isOne(node.name())) {
            Tally change = Tally.nothing();
            for (StoredItem item : items) {
                change = change.minus(Tally.of(item));
            }
            return counted(books, node, change, now);
        }
        Optional<Node> summaries = books.companions().summaries(node);
        if (summaries.isEmpty() || items.isEmpty()) {
            return List.of();
        }
        List<String> names = items.stream().map(StoredItem::name).toList();
        List<Announcement> news = new ArrayList<>();
        for (Node attachments : books.companions().attachments(node, names)) {
            news.add(remove(books, attachments, node, now));
        }
        List<StoredItem> summarised = new ArrayList<>();
        for (String name : names) {
            books.items().find(summaries.get(), name).ifPresent(summarised::add);
        }
        if (!summarised.isEmpty()) {
            news.add(
                    new Announcement.Retracted(
                            Companions.following(summaries.get(), node),
                            books.items().remove(summaries.get(), summarised),
                            now));
        }
        return news;
    }

    private static Announcement remove(Books books, Node attachments, Node target, Instant now) {
        Node told = Companions.following(attachments, target);
        if (!books.graveyard().isSmall(attachments)) {
            books.graveyard().bury(attachments);
            return new Announcement.Deleted(told, null, List.of(), true);
        }
        Announcement gone = NodeRemoval.gone(books, told, null, now);
        books.nodes().delete(attachments, null, true);
        return gone;
    }

    @Override
    public List<Announcement> purged(
            Books books, Node node, @Nullable StoredItem kept, Instant now) {
        Optional<Node> summaries =
                AttachmentNodes.isOne(node.name())
                        ? Optional.empty()
                        : books.companions().summaries(node);
        if (summaries.isEmpty()) {
            return List.of();
        }
        String item = kept == null ? null : kept.name();
        List<Announcement> news = new ArrayList<>();
        for (Node watched : books.companions().watched(node, MOST_TOLD)) {
            if (!isOf(watched, item)) {
                news.add(NodeRemoval.gone(books, Companions.following(watched, node), null, now));
            }
        }
        books.companions().removeAttachments(node, item);
        Optional<StoredItem> left =
                item == null ? Optional.empty() : books.items().find(summaries.get(), item);
        books.items().purge(summaries.get(), left.orElse(null));
        Node told = Companions.following(summaries.get(), node);
        news.add(new Announcement.Purged(told, now));
        left.ifPresent(one -> news.add(new Announcement.Published(told, List.of(one), now)));
        return news;
    }

    private static boolean isOf(Node attachments, @Nullable String item) {
        return AttachmentNodes.targetItem(attachments.name())
                .filter(target -> item != null && item.equals(target.item()))
                .isPresent();
    }

    @Override
    public List<Announcement> shutOut(Books books, Node node, Jid somebody, Instant now) {
        books.companions().unsubscribe(node, somebody);
        return List.of();
    }

    /** Counts what has changed in a node with attachments, and renews the summary. */
    private List<Announcement> counted(Books books, Node attachments, Tally change, Instant now) {
        Optional<Belonging> belonging =
                books.companions().belonging(attachments).filter(to -> !to.item().isEmpty());
        Optional<Node> summaries =
                belonging.flatMap(to -> books.companions().summaries(to.target()));
        if (belonging.isEmpty() || summaries.isEmpty()) {
            return List.of();
        }
        Summaries.note(books, attachments, change);
        Node told = Companions.following(summaries.get(), belonging.get().target());
        Optional<StoredItem> old = books.items().find(told, belonging.get().item());
        if (books.items().newest(attachments).isEmpty()) {
            List<StoredItem> gone = books.items().remove(told, old.stream().toList());
            return gone.isEmpty()
                    ? List.of()
                    : List.of(new Announcement.Retracted(told, gone, now));
        }
        String payload = Summaries.of(books, attachments).write().toString();
        if (old.isPresent() && old.get().payload().equals(payload)) {
            return List.of();
        }
        StoredItem renewed =
                old.map(item -> overwritten(books, told, item, payload, now))
                        .orElseGet(() -> added(books, told, belonging.get(), payload, now));
        return List.of(new Announcement.Published(told, List.of(renewed), now));
    }

    private static StoredItem overwritten(
            Books books, Node summaries, StoredItem old, String payload, Instant now) {
        long bytes = ItemTable.length(payload) - ItemTable.length(old.payload());
        books.items().grow(summaries, 0, bytes, false);
        return books.items().overwrite(old, old.publisher(), payload, now);
    }

    private static boolean isGuarded(StoredItem item) {
        return item.access().model() != ItemAccess.Model.OPEN;
    }

    /** Whose the summary of an item is: whoever may read its own items may read those. */
    private String publisher(Node summaries, StoredItem target) {
        return isGuarded(target)
                ? target.publisher()
                : policy.home(summaries.address().account()).toString();
    }

    /** The summary of an item is for those whom the item is for now. */
    private void restrict(Books books, Node node, StoredItem target) {
        Node summaries = books.companions().summaries(node).orElse(null);
        if (summaries != null) {
            books.items()
                    .find(summaries, target.name())
                    .ifPresent(summary -> {
                        books.items()
                                .restrict(summary, publisher(summaries, target), target.access());
                        books.items().grow(summaries, 0, 0, isGuarded(target));
                    });
        }
    }

    /** Who may read an item may read its summary, and nobody else. */
    private StoredItem added(
            Books books, Node summaries, Belonging belonging, String payload, Instant now) {
        StoredItem target = books.items().find(belonging.target(), belonging.item()).orElseThrow();
        boolean guarded = isGuarded(target);
        books.items().grow(summaries, 1, ItemTable.length(payload), guarded);
        return books.items()
                .add(
                        summaries,
                        belonging.item(),
                        publisher(summaries, target),
                        payload,
                        target.access(),
                        now)
                .orElseThrow();
    }
}
