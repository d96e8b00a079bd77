package org.libervia.pubsub.publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.InvalidSettingException;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.model.StoredItem;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.NodeCreation;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Quotas;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.ItemTable;
import org.libervia.xep.attachments.AttachmentNodes;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** Publishes items (XEP-0060 §7.1). A node that isn't there is made. */
public final class Publish implements Operation.Change {
    private static final String OPTIONS = Answers.PUBSUB + "#publish-options";

    private final List<PublishRule> rules;
    private final Consequence consequence;

    /**
     * Publishes.
     *
     * @param rules what must be satisfied in nodes of some kinds
     * @param consequence what follows for other nodes
     */
    public Publish(List<PublishRule> rules, Consequence consequence) {
        this.rules = List.copyOf(rules);
        this.consequence = consequence;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        return publish(request, desk, request.from());
    }

    /** Publishes in somebody's name; it is for the caller to know whether who asks may. */
    public Reply publish(Request request, Desk desk, Jid publisher) {
        NodeAddress address = request.node();
        List<Submission> offered =
                request.action().elements("item", Answers.PUBSUB).map(Submission::read).toList();
        if (offered.size() > desk.policy().maxItemsAtOnce()) {
            throw Refusal.of(
                    StanzaError.Type.MODIFY,
                    "policy-violation",
                    "At most "
                            + desk.policy().maxItemsAtOnce()
                            + " items are published at once here.");
        }
        DataForm options = AttachmentNodes.isOne(address.name()) ? null : options(request);
        Standing who = standing(request, desk, address, options);
        if (!desk.access().mayPublish(who)) {
            throw Refusal.forbidden();
        }
        if (options != null) {
            require(who.node().config(), options);
        }
        NodeConfig config = who.node().config();
        check(config, offered, desk);
        List<Submission> submissions =
                offered.stream().map(item -> accepted(item, who, publisher, desk)).toList();
        return config.is(NodeSettings.PERSIST_ITEMS)
                ? kept(request, desk, who, submissions, publisher)
                : passing(request, desk, who, submissions, publisher);
    }

    private Submission accepted(Submission offered, Standing who, Jid publisher, Desk desk) {
        Submission accepted = offered;
        for (PublishRule rule : rules) {
            accepted = rule.accept(accepted, who, publisher, desk);
        }
        return accepted;
    }

    private static @Nullable DataForm options(Request request) {
        Optional<DataForm> form = request.formIn("publish-options");
        form.flatMap(DataForm::formType)
                .filter(type -> !type.equals(OPTIONS))
                .ifPresent(other -> {
                    throw Refusal.badRequest("“" + other + "” are no options of publishing.");
                });
        return form.orElse(null);
    }

    private Standing standing(
            Request request, Desk desk, NodeAddress address, @Nullable DataForm options) {
        Optional<Standing> found = desk.access().find(address, request.from());
        if (found.isEmpty()) {
            desk.books()
                    .nodes()
                    .redirect(address)
                    .ifPresent(uri -> {
                        throw Refusal.gone(uri);
                    });
            return rules.stream()
                    .flatMap(rule -> rule.missing(request, desk, address).stream())
                    .findFirst()
                    .orElseGet(() -> NodeCreation.create(request, desk, address, options));
        }
        return found.get();
    }

    private static void require(NodeConfig config, DataForm options) {
        try {
            if (!config.matches(options)) {
                throw Refusal.precondition("The node is not configured as the options say.");
            }
        } catch (InvalidSettingException wrong) {
            throw Refusal.precondition(String.valueOf(wrong.getMessage()));
        }
    }

    private static void check(NodeConfig config, List<Submission> submissions, Desk desk) {
        boolean persistent = config.is(NodeSettings.PERSIST_ITEMS);
        boolean payloads = config.is(NodeSettings.DELIVER_PAYLOADS);
        if (submissions.isEmpty() && (persistent || payloads)) {
            throw Refusal.itemRequired();
        }
        if (!submissions.isEmpty() && !persistent && !payloads) {
            throw Refusal.itemForbidden();
        }
        if (persistent && submissions.size() > config.limit(NodeSettings.MAX_ITEMS)) {
            throw Refusal.maxItemsExceeded();
        }
        long most =
                Math.min(desk.policy().maxPayload(), config.limit(NodeSettings.MAX_PAYLOAD_SIZE));
        for (Submission submission : submissions) {
            if (payloads && submission.payload() == null) {
                throw Refusal.payloadRequired();
            }
            if (ItemTable.length(submission.text()) > most) {
                throw Refusal.payloadTooBig("A payload may have " + most + " bytes here.");
            }
        }
    }

    private Reply kept(
            Request request, Desk desk, Standing who, List<Submission> submissions, Jid publisher) {
        Shelf shelf = new Shelf(publisher, desk, who);
        submissions.forEach(shelf::put);
        shelf.makeRoom();
        List<Announcement> told = new ArrayList<>(NodeCreation.news(who.node(), desk.now()));
        if (shelf.hasGrown()) {
            Quotas.afterPublish(desk, who);
        }
        told.add(new Announcement.Published(who.node(), shelf.published(), desk.now()));
        if (!shelf.retracted().isEmpty()) {
            told.add(new Announcement.Retracted(who.node(), shelf.retracted(), desk.now()));
        }
        told.addAll(shelf.follow(consequence));
        return new Reply(
                answer(request, shelf.published().stream().map(StoredItem::name).toList()), told);
    }

    private static Reply passing(
            Request request, Desk desk, Standing who, List<Submission> submissions, Jid publisher) {
        List<StoredItem> items =
                submissions.stream()
                        .map(submission ->
                                new StoredItem(
                                        0,
                                        submission.name() == null
                                                ? Names.random()
                                                : submission.name(),
                                        publisher.toString(),
                                        submission.text(),
                                        desk.now(),
                                        desk.now(),
                                        submission.access()))
                        .toList();
        return new Reply(
                answer(request, items.stream().map(StoredItem::name).toList()),
                List.of(new Announcement.Published(who.node(), items, desk.now())));
    }

    private static XmlElement answer(Request request, List<String> names) {
        XmlElement.Builder publish =
                XmlElement.builder("publish", Answers.PUBSUB).attribute("node", request.nodeName());
        for (String name : names) {
            publish.child(XmlElement.builder("item", Answers.PUBSUB).attribute("id", name).build());
        }
        return Answers.pubsub(publish.build());
    }
}
