package org.libervia.feature.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.xep.mam.ArchiveFilter;
import org.libervia.xep.mam.ArchiveQuery;
import org.libervia.xep.mam.ArchiveResult;
import org.libervia.xep.pubsub.Item;
import org.libervia.xep.pubsub.PubSubEvent;
import org.libervia.xep.rsm.PageRequest;
import org.libervia.xep.rsm.PageResult;

/** Archives of pubsub nodes (XEP-0313 §5), for those that look for words in them (XEP-0431). */
public final class NodeArchives {
    private static final Set<String> NEEDED =
            Set.of(ArchiveQuery.NAMESPACE, ArchiveFilter.FULL_TEXT);

    private final ArchiveReading reading;
    private final Features features;

    /** What a service says that it can do. */
    @FunctionalInterface
    interface Features {
        Collection<String> of(Session session, Jid service);
    }

    NodeArchives(ArchiveReading reading, Features features) {
        this.reading = reading;
        this.features = features;
    }

    /**
     * A page of what was found.
     *
     * @param items the oldest first
     * @param complete whether nothing follows in the direction that was asked for
     */
    public record Found(List<Item> items, PageResult page, boolean complete) {
        public Found {
            items = List.copyOf(items);
        }
    }

    /** A page of the items that hold these words; empty when the service can't look for words. */
    public Optional<Found> search(
            Session session, Jid service, String node, String words, PageRequest page) {
        if (!canSearch(session, service)) {
            return Optional.empty();
        }
        ArchiveReading.Answer answer =
                reading.ask(session, service, node, ArchiveFilter.holding(words), page);
        List<Item> items = new ArrayList<>();
        answer.results().forEach(result -> items.addAll(items(result, node)));
        return Optional.of(new Found(items, answer.end().page(), answer.end().complete()));
    }

    private boolean canSearch(Session session, Jid service) {
        try {
            return features.of(session, service).containsAll(NEEDED);
        } catch (LiberviaException silent) {
            return false;
        }
    }

    private static List<Item> items(ArchiveResult result, String node) {
        return result.forwarded()
                .message()
                .flatMap(message -> PubSubEvent.in(message.element()))
                .filter(PubSubEvent.Items.class::isInstance)
                .map(PubSubEvent.Items.class::cast)
                .filter(items -> items.node().equals(node))
                .map(PubSubEvent.Items::items)
                .orElse(List.of());
    }
}
