package org.libervia.pubsub.disco;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.store.RelationTable;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.datetime.DateTimes;

/** The meta-data of nodes (XEP-0060 §5.4). */
final class MetaData {
    private static final String FORM_TYPE = Answers.PUBSUB + "#meta-data";
    private static final String MAX_DEPTH = "{urn:xmpp:pubsub-ext-sub:0}max-depth";
    private static final int MOST_NAMED = 100;

    private MetaData() {}

    /** How a node hangs on others, alone (XEP-0499 §3.1). */
    static DataForm relations(Node node) {
        return DataForm.of(
                FormType.RESULT,
                FORM_TYPE,
                node.config().fields(false).stream()
                        .filter(field ->
                                NodeSettings.LINK.var().equals(field.var())
                                        || NodeSettings.PARENT.var().equals(field.var()))
                        .filter(field -> !field.values().isEmpty())
                        .toList());
    }

    /** All of it. */
    static DataForm of(Desk desk, Standing who) {
        Node node = who.node();
        List<FormField> fields = new ArrayList<>(Hints.fields(desk, who));
        fields.add(
                told(
                        MAX_DEPTH,
                        FieldType.TEXT_SINGLE,
                        List.of(Integer.toString(RelationTable.MOST_LEVELS))));
        fields.add(told("pubsub#creator", FieldType.JID_SINGLE, List.of(node.creator())));
        fields.add(
                told(
                        "pubsub#creation_date",
                        FieldType.TEXT_SINGLE,
                        List.of(DateTimes.format(node.created()))));
        desk.books()
                .subscriptions()
                .count(node)
                .ifPresent(number ->
                        fields.add(
                                told(
                                        "pubsub#num_subscribers",
                                        FieldType.TEXT_SINGLE,
                                        List.of(Long.toString(number)))));
        fields.add(
                told(
                        "pubsub#owner",
                        FieldType.JID_MULTI,
                        named(desk, who.authority(), Affiliation.OWNER)));
        fields.add(
                told(
                        "pubsub#publisher",
                        FieldType.JID_MULTI,
                        named(desk, who.authority(), Affiliation.PUBLISHER)));
        return DataForm.of(FormType.RESULT, FORM_TYPE, fields);
    }

    private static List<String> named(Desk desk, Node node, Affiliation affiliation) {
        return desk.books().affiliations().with(node, affiliation, MOST_NAMED).stream()
                .map(Jid::toString)
                .toList();
    }

    private static FormField told(String var, FieldType type, List<String> values) {
        return FormField.typed(var, type, values);
    }
}
