package org.libervia.pubsub.former;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.SubscriptionOptions;
import org.libervia.pubsub.config.SubscriptionSettings;
import org.libervia.pubsub.former.FormerRows.FormerAffiliation;
import org.libervia.pubsub.former.FormerRows.FormerItem;
import org.libervia.pubsub.former.FormerRows.FormerNode;
import org.libervia.pubsub.former.FormerRows.FormerSubscription;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.store.Books;
import org.libervia.xep.attachments.AttachmentNodes;

/** One takeover: node after node, with all that belongs to each. */
final class Passage {
    private final Books books;
    private final Jid service;
    private final Instant now;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final Cursor<FormerNode> nodes;
    private final Cursor<FormerAffiliation> affiliations;
    private final Cursor<FormerSubscription> subscriptions;
    private final Cursor<FormerItem> items;
    private final long allNodes;
    private final long allItems;
    private long nodesSeen;
    private long itemsSeen;

    Passage(FormerRows rows, Books books, Jid service, Instant now, Progress progress) {
        this.books = books;
        this.service = service;
        this.now = now;
        this.progress = progress;
        this.nodes = rows.nodes();
        this.affiliations = rows.affiliations();
        this.subscriptions = rows.subscriptions();
        this.items = rows.items();
        this.allNodes = rows.count("nodes WHERE node <> ''");
        this.allItems = rows.count("items");
    }

    Report all() {
        subscriptions.each(0, this::external);
        for (FormerNode node = nodes.next(); node != null; node = nodes.next()) {
            take(node);
            nodesSeen++;
            progress.at(nodesSeen, allNodes, itemsSeen, allItems);
        }
        return tally.report();
    }

    private void take(FormerNode former) {
        String label =
                former.account() == null
                        ? "The node " + former.name()
                        : "The node " + former.name() + " of " + former.account();
        Jid account = former.account() == null ? null : address(former.account());
        if (former.account() != null && account == null) {
            tally.remark(label + " is left out: that is no address");
            return;
        }
        if (!former.leaf()) {
            tally.remark(
                    label + " is left out: it is a collection, which this service doesn't have");
            return;
        }
        NodeAddress place = new NodeAddress(account == null ? null : account.bare(), former.name());
        if (books.nodes().visit(place, service).isPresent()) {
            tally.remark(label + " is left out: there is one already");
            return;
        }
        if (AttachmentNodes.isOne(former.name())) {
            attach(former, place, label);
            return;
        }
        List<FormerAffiliation> people = new ArrayList<>();
        affiliations.each(former.id(), people::add);
        Node node =
                books.nodes()
                        .create(
                                place,
                                creator(people, account),
                                Configuration.of(former, label, tally),
                                former.oldest() == null ? now : former.oldest());
        tally.node(account != null);
        if (former.losesSchema()) {
            tally.remark(
                    label
                            + ": its items need be of no form now: publish the form in its template node (XEP-0346)");
        }
        people.forEach(each -> affiliate(node, label, each));
        subscriptions.each(former.id(), each -> subscribe(node, label, each));
        fill(former, Arrivals.of(books, node, label, tally));
    }

    private void fill(FormerNode former, Arrivals arrivals) {
        items.each(
                former.id(),
                each -> {
                    arrivals.put(each);
                    itemsSeen++;
                    progress.at(nodesSeen, allNodes, itemsSeen, allItems);
                });
        arrivals.end(former.serial());
    }

    /** What was attached to an item follows the item's node in all else. */
    private void attach(FormerNode former, NodeAddress place, String label) {
        Optional<Node> node = new AttachmentNode(books, service, now).make(place);
        if (node.isEmpty()) {
            tally.remark(label + " is left out: what it is attached to isn't here");
            return;
        }
        tally.node(place.isPersonal());
        subscriptions.each(former.id(), each -> subscribe(node.get(), label, each));
        fill(former, Arrivals.attached(books, node.get(), label, tally, service));
    }

    private Jid creator(List<FormerAffiliation> people, @Nullable Jid account) {
        return account != null
                ? account
                : people.stream()
                        .filter(each -> each.affiliation().equals("owner"))
                        .map(each -> Optional.ofNullable(address(each.jid())))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(service);
    }

    private void affiliate(Node node, String label, FormerAffiliation former) {
        Jid jid = address(former.jid());
        Optional<Affiliation> affiliation = Affiliation.of(former.affiliation());
        if (jid == null || affiliation.isEmpty()) {
            tally.remark(
                    "%s: “%s” isn't %s now: it is no address"
                            .formatted(label, former.jid(), former.affiliation()));
            return;
        }
        books.affiliations().set(node, jid, affiliation.get());
        tally.affiliation();
    }

    private void subscribe(Node node, String label, FormerSubscription former) {
        Jid bare = address(former.jid());
        Jid jid = bare == null ? null : resource(bare, former.resource());
        Optional<SubscriptionState> state = SubscriptionState.of(former.state());
        if (jid == null || state.isEmpty()) {
            tally.remark(
                    "%s: “%s” isn't subscribed now: it is no address"
                            .formatted(label, former.jid() + "/" + former.resource()));
            return;
        }
        SubscriptionOptions options =
                SubscriptionOptions.STANDARD.with(
                        SubscriptionSettings.PUBLIC, Boolean.toString(former.open()));
        if (former.type() != null) {
            options = options.with(SubscriptionSettings.TYPE, former.type());
        }
        if (former.depth() != null) {
            options = options.with(SubscriptionSettings.DEPTH, former.depth());
        }
        books.subscriptions().put(node, jid, state.get(), options, now);
        tally.subscription();
    }

    private void external(FormerSubscription former) {
        Jid account = address(former.jid());
        Jid elsewhere = address(former.service());
        Optional<SubscriptionState> state = SubscriptionState.of(former.state());
        if (account == null || elsewhere == null || state.isEmpty() || former.name().isEmpty()) {
            tally.remark(
                    "The subscription of %s to %s of %s is left out: one of them is no address"
                            .formatted(former.jid(), former.name(), former.service()));
            return;
        }
        books.accounts().put(account, elsewhere, former.name(), null, state.get(), former.open());
        tally.subscription();
    }

    private static @Nullable Jid resource(Jid bare, String resource) {
        try {
            return resource.isEmpty() ? bare : bare.withResource(resource);
        } catch (InvalidJidException wrong) {
            return null;
        }
    }

    private static @Nullable Jid address(String text) {
        try {
            return Jid.parse(text).bare();
        } catch (InvalidJidException wrong) {
            return null;
        }
    }
}
