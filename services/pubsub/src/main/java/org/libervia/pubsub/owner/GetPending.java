package org.libervia.pubsub.owner;

import java.util.List;
import java.util.UUID;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormOption;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/**
 * The ad-hoc command with which owners see which subscriptions wait for them (XEP-0060 §8.7): first
 * the nodes, then, for one of them, the questions once more.
 */
public final class GetPending implements Operation.Change {
    public static final String COMMANDS = "http://jabber.org/protocol/commands";
    public static final String NODE = Answers.PUBSUB + "#get-pending";

    @Override
    public Reply run(Request request, Desk desk) {
        if (!NODE.equals(request.nodeName())) {
            throw Refusal.of(StanzaError.Type.CANCEL, "item-not-found");
        }
        if (request.action().attribute("action", "execute").equals("cancel")) {
            return Reply.of(command(request, "canceled").build());
        }
        return DataForm.in(request.action())
                .flatMap(form -> form.value("pubsub#node"))
                .map(node -> ask(request, desk, node))
                .orElseGet(() -> nodes(request, desk));
    }

    private static Reply nodes(Request request, Desk desk) {
        boolean personal = request.sender().equals(request.account());
        if (!personal
                && !desk.access().isAdmin(request.from())
                && !desk.books().affiliations().owns(request.home(), request.sender())) {
            throw Refusal.forbidden();
        }
        List<FormOption> nodes =
                desk
                        .books()
                        .nodes()
                        .withPending(request.home(), request.sender(), desk.policy().maxListed())
                        .stream()
                        .map(name -> new FormOption(null, name))
                        .toList();
        FormField field =
                new FormField(
                        "pubsub#node",
                        FieldType.LIST_SINGLE,
                        null,
                        null,
                        false,
                        List.of(),
                        nodes,
                        null,
                        null,
                        List.of());
        return Reply.of(
                command(request, "executing")
                        .child(
                                DataForm.of(FormType.FORM, Approve.FORM_TYPE, List.of(field))
                                        .write())
                        .build());
    }

    private static Reply ask(Request request, Desk desk, String name) {
        NodeAddress address = request.address(name);
        Standing who = desk.access().standing(address, request.from());
        desk.access().manage(who);
        List<Announcement> questions =
                desk.books().subscriptions().pending(who.node(), desk.policy().maxListed()).stream()
                        .<Announcement>map(subscription ->
                                new Announcement.ApprovalAsked(
                                        who.node(), subscription, List.of(request.from())))
                        .toList();
        return new Reply(command(request, "completed").build(), questions);
    }

    private static XmlElement.Builder command(Request request, String status) {
        return XmlElement.builder("command", COMMANDS)
                .attribute("node", NODE)
                .attribute(
                        "sessionid",
                        request.action().attribute("sessionid", UUID.randomUUID().toString()))
                .attribute("status", status);
    }
}
