package org.libervia.pubsub.owner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.Subscription;
import org.libervia.pubsub.model.SubscriptionState;
import org.libervia.pubsub.request.Desk;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormField;

/**
 * An owner's answer to somebody who wants to subscribe (XEP-0060 §8.6).
 *
 * @param subid which of its subscriptions, or null for the one that waits
 */
public record Approve(String node, Jid subscriber, @Nullable String subid, boolean allowed) {
    /** The {@code FORM_TYPE} of the form. */
    public static final String FORM_TYPE =
            "http://jabber.org/protocol/pubsub#subscribe_authorization";

    /** What a node is called in the form: one of an account by its address (§12.21). */
    public static String name(NodeAddress address) {
        Jid account = address.account();
        return account == null
                ? address.name()
                : new org.libervia.xep.microblog.NodeAddress(account, address.name(), null).uri();
    }

    /** Where the node may be that is meant: one of the service goes over one of an account. */
    public static List<NodeAddress> places(NodeAddress address) {
        return Stream.concat(
                        Stream.of(address),
                        org.libervia.xep.microblog.NodeAddress.parse(address.name()).stream()
                                .map(uri -> new NodeAddress(uri.service().bare(), uri.node())))
                .toList();
    }

    /** The answer in a form that was submitted; empty when it says nothing. */
    public static Optional<Approve> read(DataForm form) {
        Optional<String> node = form.value("pubsub#node");
        Optional<String> jid = form.value("pubsub#subscriber_jid");
        Optional<Boolean> allowed = form.field("pubsub#allow").flatMap(FormField::flag);
        if (node.isEmpty() || jid.isEmpty() || allowed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Approve(
                            node.get(),
                            Jid.parse(jid.get()),
                            form.value("pubsub#subid").orElse(null),
                            allowed.get()));
        } catch (InvalidJidException wrong) {
            return Optional.empty();
        }
    }

    /** Does as the owner says; who is none, or comes too late, changes nothing. */
    public List<Announcement> run(NodeAddress address, Jid owner, Desk desk) {
        Optional<Standing> who =
                places(address).stream()
                        .flatMap(place -> desk.access().find(place, owner).stream())
                        .findFirst()
                        .filter(Standing::manages);
        if (who.isEmpty()) {
            return List.of();
        }
        Node asked = who.get().node();
        Optional<Subscription> waiting =
                desk.books().subscriptions().of(asked, subscriber).stream()
                        .filter(found -> found.state() == SubscriptionState.PENDING)
                        .filter(found -> subid == null || found.subid().equals(subid))
                        .findFirst();
        return waiting.map(found ->
                        allowed
                                ? Decision.accept(desk, asked, found)
                                : List.of(Decision.refuse(desk, asked, found)))
                .orElse(List.of());
    }
}
