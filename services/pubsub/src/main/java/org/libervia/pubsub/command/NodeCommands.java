package org.libervia.pubsub.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.owner.Delete;
import org.libervia.pubsub.owner.SetAffiliations;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.SubscriptionTable;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xmpp.xml.XmlElement;

/** Commands that are about nodes: those of the service, and of accounts. */
final class NodeCommands {
    private static final int PAGE = 100;
    private static final int MOST_NAMED = 100;
    private static final String HOME = "account";
    private static final String NODE = "node";

    private final Delete delete;
    private final SetAffiliations setAffiliations;

    NodeCommands(Consequence consequence) {
        this.delete = new Delete(consequence);
        this.setAffiliations = new SetAffiliations(consequence);
    }

    private static FormField home() {
        return Forms.asked(
                HOME, FieldType.JID_SINGLE, "Of this account; empty for the service's own", false);
    }

    private static DataForm askedFor(FormField... more) {
        List<FormField> fields = new ArrayList<>(List.of(home()));
        fields.add(Forms.asked(NODE, FieldType.TEXT_SINGLE, "Node", true));
        fields.addAll(List.of(more));
        return DataForm.of(FormType.FORM, fields);
    }

    private static @Nullable Jid account(DataForm form) {
        return form.value(HOME).filter(text -> !text.isBlank()).isEmpty()
                ? null
                : Forms.jid(form, HOME);
    }

    Outcome list(@Nullable DataForm form, Desk desk) {
        if (form == null) {
            return Outcome.asking(
                    DataForm.of(
                            FormType.FORM,
                            List.of(
                                    home(),
                                    Forms.asked(
                                            "after",
                                            FieldType.TEXT_SINGLE,
                                            "After this node, to go on",
                                            false))));
        }
        Jid account = account(form);
        List<Node> found =
                desk.books()
                        .nodes()
                        .listed(
                                account == null ? "" : account.toString(),
                                form.value("after").orElse(""),
                                PAGE + 1);
        List<Node> page = found.subList(0, Math.min(PAGE, found.size()));
        DataForm table =
                new DataForm(
                        FormType.RESULT,
                        null,
                        List.of(),
                        found.size() > PAGE
                                ? List.of(Forms.told("after", "Go on after", page.getLast().name()))
                                : List.of(),
                        List.of(
                                column(NODE, "Node"),
                                column("creator", "Made by"),
                                column("items", "Items"),
                                column("bytes", "Bytes")),
                        page.stream().map(NodeCommands::row).toList(),
                        List.of());
        return Outcome.telling(table);
    }

    private static FormField column(String var, String label) {
        return Forms.asked(var, FieldType.TEXT_SINGLE, label, false);
    }

    private static List<FormField> row(Node node) {
        return List.of(
                FormField.of(NODE, node.name()),
                FormField.of("creator", node.creator()),
                FormField.of("items", Long.toString(node.size().items())),
                FormField.of("bytes", Long.toString(node.size().bytes())));
    }

    Outcome show(@Nullable DataForm form, Request request, Desk desk) {
        if (form == null) {
            return Outcome.asking(askedFor());
        }
        Request meant =
                new Request(request.from(), account(form), request.payload(), request.action());
        Standing who =
                desk.access().standing(meant.address(Forms.required(form, NODE)), request.from());
        Node node = who.node();
        List<FormField> fields = new ArrayList<>();
        fields.add(Forms.told("creator", "Made by", node.creator()));
        fields.add(Forms.told("created", "Made at", DateTimes.format(node.created())));
        fields.add(Forms.told("items", "Items", node.size().items()));
        fields.add(Forms.told("bytes", "Bytes", node.size().bytes()));
        OptionalLong subscribers = desk.books().subscriptions().count(node);
        fields.add(
                Forms.told(
                        "subscribers",
                        "Subscribers",
                        subscribers.isPresent()
                                ? subscribers.getAsLong()
                                : "more than " + SubscriptionTable.MOST_COUNTED));
        for (Affiliation affiliation : Affiliation.values()) {
            List<String> named =
                    desk.books().affiliations().with(node, affiliation, MOST_NAMED).stream()
                            .map(Jid::toString)
                            .toList();
            if (!named.isEmpty()) {
                fields.add(FormField.typed(affiliation.text(), FieldType.JID_MULTI, named));
            }
        }
        fields.addAll(node.config().fields(false));
        return Outcome.telling(DataForm.of(FormType.RESULT, fields));
    }

    Outcome delete(@Nullable DataForm form, Request request, Desk desk) {
        if (form == null) {
            return Outcome.asking(askedFor());
        }
        XmlElement action =
                XmlElement.builder("delete", Answers.OWNER)
                        .attribute("node", Forms.required(form, NODE))
                        .build();
        return told(delete.run(asOwner(request, form, action), desk), "The node is deleted.");
    }

    Outcome affiliate(@Nullable DataForm form, Request request, Desk desk) {
        if (form == null) {
            List<String> words =
                    List.of(Affiliation.values()).stream().map(Affiliation::text).toList();
            return Outcome.asking(
                    askedFor(
                            Forms.asked("jid", FieldType.JID_SINGLE, "Who", true),
                            Forms.choice(
                                    "affiliation",
                                    "What it is to be",
                                    words,
                                    Affiliation.OWNER.text())));
        }
        XmlElement change =
                XmlElement.builder("affiliation", Answers.OWNER)
                        .attribute("jid", Forms.jid(form, "jid"))
                        .attribute(
                                "affiliation",
                                Forms.required(form, "affiliation").toLowerCase(Locale.ROOT))
                        .build();
        XmlElement action =
                XmlElement.builder("affiliations", Answers.OWNER)
                        .attribute("node", Forms.required(form, NODE))
                        .child(change)
                        .build();
        return told(
                setAffiliations.run(asOwner(request, form, action), desk),
                "The affiliation is set.");
    }

    /** The request that an owner would send. */
    private static Request asOwner(Request request, DataForm form, XmlElement action) {
        return new Request(request.from(), account(form), Answers.owner(action), action);
    }

    private static Outcome told(Reply reply, String note) {
        return new Outcome(null, note, true, reply.announcements());
    }
}
