package org.libervia.pubsub.attach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.libervia.pubsub.attach.Tally.Kind;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.store.AttachmentCounts;
import org.libervia.pubsub.store.AttachmentCounts.Count;
import org.libervia.pubsub.store.Books;
import org.libervia.xep.attachments.Summary;
import org.libervia.xmpp.xml.XmlElement;

/** Counts what is attached to items, and writes it down (XEP-0470 §4.6 to §4.8, XEP-0471 §5.7). */
final class Summaries {
    /** So many ways to react are told of an item, those that most people chose. */
    private static final int MOST_REACTIONS = 200;

    private Summaries() {}

    /** Notes what has changed in a node with attachments. */
    static void note(Books books, Node attachments, Tally change) {
        AttachmentCounts counts = books.attachmentCounts();
        change.amounts()
                .forEach((thing, more) ->
                        counts.add(attachments, thing.kind().text(), thing.value(), more));
    }

    /** The summary of a node with attachments. */
    static Summary of(Books books, Node attachments) {
        AttachmentCounts counts = books.attachmentCounts();
        List<Summary.Reaction> reactions =
                counts.most(attachments, Kind.REACTION.text(), MOST_REACTIONS).stream()
                        .map(count -> new Summary.Reaction(count.value(), count.amount()))
                        .sorted(
                                Comparator.comparingLong(Summary.Reaction::count)
                                        .reversed()
                                        .thenComparing(Summary.Reaction::emoji))
                        .toList();
        return new Summary(
                single(counts, attachments, Kind.NOTICED).orElse(null),
                reactions,
                attendees(counts, attachments).stream().toList());
    }

    private static Optional<Long> single(AttachmentCounts counts, Node attachments, Kind kind) {
        return counts.most(attachments, kind.text(), 1).stream().map(Count::amount).findFirst();
    }

    private static Optional<XmlElement> attendees(AttachmentCounts counts, Node attachments) {
        long confirmed = single(counts, attachments, Kind.CONFIRMED).orElse(0L);
        return single(counts, attachments, Kind.EXPECTED)
                .map(most ->
                        XmlElement.builder("attendees", Tally.EVENTS)
                                .attribute("confirmed", confirmed)
                                .attribute("max", most)
                                .build());
    }
}
