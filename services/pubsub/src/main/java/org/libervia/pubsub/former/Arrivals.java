package org.libervia.pubsub.former;

import org.libervia.base.Jid;
import org.libervia.pubsub.attach.AttachmentConsequence;
import org.libervia.pubsub.former.FormerRows.FormerItem;
import org.libervia.pubsub.model.ItemAccess;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.publisher.Transfer;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Policy;
import org.libervia.pubsub.store.Books;
import org.libervia.xep.attachments.Attachments;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlParser;

/** The items of one node, as they come. */
final class Arrivals {
    private static final int LONGEST_NUMBER = 15;

    private final Transfer transfer;
    private final String label;
    private final Tally tally;
    private final boolean attached;
    private long greatest;

    private Arrivals(Transfer transfer, String label, Tally tally, boolean attached) {
        this.transfer = transfer;
        this.label = label;
        this.tally = tally;
        this.attached = attached;
    }

    static Arrivals of(Books books, Node node, String label, Tally tally) {
        return new Arrivals(new Transfer(books, node, Consequence.NONE), label, tally, false);
    }

    /** What is attached to an item; it is counted in the item's summary. */
    static Arrivals attached(Books books, Node node, String label, Tally tally, Jid service) {
        Consequence counted = new AttachmentConsequence(Policy.standard(service));
        return new Arrivals(new Transfer(books, node, counted), label, tally, true);
    }

    void put(FormerItem item) {
        try {
            XmlElement element = XmlParser.parse(item.data());
            if (attached && !isAttachment(item, element)) {
                tally.remark(
                        "%s: its item %s is left out: it isn't what its publisher attached"
                                .formatted(label, item.name()));
                return;
            }
            transfer.put(
                    item.name(),
                    element,
                    item.publisher(),
                    access(item),
                    item.categories(),
                    item.created(),
                    item.updated());
        } catch (XmlException | StanzaErrorException unusable) {
            tally.remark(
                    "%s: its item %s is left out: %s"
                            .formatted(label, item.name(), unusable.getMessage()));
            return;
        }
        tally.item();
        count(item.name());
    }

    private static boolean isAttachment(FormerItem item, XmlElement element) {
        return item.name().equals(item.publisher().split("/", 2)[0])
                && element.child("attachments", Attachments.NAMESPACE).isPresent();
    }

    private void count(String name) {
        if (name.length() <= LONGEST_NUMBER && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            greatest = Math.max(greatest, Long.parseLong(name.isEmpty() ? "0" : name));
        }
    }

    private static ItemAccess access(FormerItem item) {
        ItemAccess.Model model = ItemAccess.Model.of(item.accessModel());
        return switch (model) {
            case OPEN -> ItemAccess.OPEN;
            case ROSTER -> new ItemAccess(model, item.groups());
            case WHITELIST -> new ItemAccess(model, item.jids());
        };
    }

    /**
     * Ends the node.
     *
     * @param serial the last of its ids that counted up
     */
    void end(long serial) {
        transfer.end(Math.max(serial, greatest));
    }
}
