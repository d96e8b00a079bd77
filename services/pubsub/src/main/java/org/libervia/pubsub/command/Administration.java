package org.libervia.pubsub.command;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.metrics.Gauges;
import org.libervia.pubsub.metrics.Meters;
import org.libervia.pubsub.owner.GetPending;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** Carries out ad-hoc commands (XEP-0050): that for owners, and those for admins. */
public final class Administration implements Operation.Change {
    private final GetPending pending = new GetPending();
    private final NodeCommands nodes;
    private final HolderCommands holders = new HolderCommands();
    private final ServiceCommands service;

    /**
     * All commands.
     *
     * @param gauges how the service is
     */
    public Administration(Consequence consequence, Supplier<Gauges> gauges, Meters meters) {
        this.nodes = new NodeCommands(consequence);
        this.service = new ServiceCommands(gauges, meters);
    }

    /** Takes the tools of the program. */
    public void equip(Tools tools) {
        service.equip(tools);
    }

    @Override
    public Reply run(Request request, Desk desk) {
        if (GetPending.NODE.equals(request.nodeName())) {
            return pending.run(request, desk);
        }
        AdminCommand command =
                AdminCommand.of(request.nodeName())
                        .filter(any -> request.account() == null)
                        .orElseThrow(Refusal::notFound);
        if (!desk.access().isAdmin(request.from())) {
            throw Refusal.forbidden();
        }
        String action = request.action().attribute("action", "execute");
        if (action.equals("cancel")) {
            return Reply.of(answer(request, command, "canceled").build());
        }
        if (!List.of("execute", "complete", "next").contains(action)) {
            throw Refusal.of(
                    StanzaError.Type.MODIFY,
                    "bad-request",
                    XmlElement.empty("malformed-action", GetPending.COMMANDS));
        }
        DataForm form =
                DataForm.in(request.action())
                        .filter(any -> any.type() == FormType.SUBMIT)
                        .orElse(null);
        return reply(request, command, step(command, form, request, desk));
    }

    private Outcome step(
            AdminCommand command, @Nullable DataForm form, Request request, Desk desk) {
        return switch (command) {
            case STATISTICS -> service.statistics();
            case BACKUP -> service.backup();
            case LOG_LEVEL -> service.logLevel(form);
            case LIST_NODES -> nodes.list(form, desk);
            case SHOW_NODE -> nodes.show(form, request, desk);
            case DELETE_NODE -> nodes.delete(form, request, desk);
            case SET_AFFILIATION -> nodes.affiliate(form, request, desk);
            case SHOW_QUOTA -> holders.showQuota(form, desk);
            case SET_QUOTA -> holders.setQuota(form, desk);
            case LIST_BANS -> holders.bans(desk);
            case BAN -> holders.ban(form, desk);
            case UNBAN -> holders.unban(form, desk);
        };
    }

    private static Reply reply(Request request, AdminCommand command, Outcome outcome) {
        XmlElement.Builder answer =
                answer(request, command, outcome.finished() ? "completed" : "executing");
        if (!outcome.finished()) {
            answer.child(
                    XmlElement.builder("actions", GetPending.COMMANDS)
                            .attribute("execute", "complete")
                            .child(XmlElement.empty("complete", GetPending.COMMANDS))
                            .build());
        }
        DataForm form = outcome.form();
        if (form != null) {
            answer.child(form.write());
        }
        String note = outcome.note();
        if (note != null) {
            answer.child(
                    XmlElement.builder("note", GetPending.COMMANDS)
                            .attribute("type", "info")
                            .text(note)
                            .build());
        }
        return new Reply(answer.build(), outcome.announcements());
    }

    private static XmlElement.Builder answer(Request request, AdminCommand command, String status) {
        return XmlElement.builder("command", GetPending.COMMANDS)
                .attribute("node", command.node())
                .attribute(
                        "sessionid",
                        request.action().attribute("sessionid", UUID.randomUUID().toString()))
                .attribute("status", status);
    }
}
