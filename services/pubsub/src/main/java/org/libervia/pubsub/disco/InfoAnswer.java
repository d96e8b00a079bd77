package org.libervia.pubsub.disco;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Affiliation;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.pubsub.store.RelationTable;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xep.datetime.DateTimes;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Tells what the service is, or one of its nodes with its meta-data (XEP-0060 §5.1, §5.3, §5.4).
 */
public final class InfoAnswer implements Operation.Question {
    private static final String META_DATA = Answers.PUBSUB + "#meta-data";
    private static final String MAX_DEPTH = "{urn:xmpp:pubsub-ext-sub:0}max-depth";
    private static final int MOST_NAMED = 100;

    private final String serviceName;

    public InfoAnswer(String serviceName) {
        this.serviceName = serviceName;
    }

    @Override
    public Reply run(Request request, Desk desk) {
        String name = request.nodeName();
        if (name == null) {
            return Reply.of(
                    request.account() == null
                            ? info("service", Features.service())
                            : info("pep", Features.personal()));
        }
        Optional<DiscoInfo> nested =
                request.account() == null ? Nesting.of(name, serviceName) : Optional.empty();
        if (nested.isPresent()) {
            return Reply.of(nested.get().write());
        }
        Standing who = desk.access().standing(request.address(name), request.from());
        if (!desk.access().mayKnow(who)) {
            throw Refusal.notFound();
        }
        return Reply.of(
                DiscoInfo.of(
                                List.of(Identity.of("pubsub", "leaf", title(who.node()))),
                                Features.node(),
                                List.of(metaData(desk, who)))
                        .withNode(name)
                        .write());
    }

    private XmlElement info(String type, List<String> features) {
        return DiscoInfo.of(List.of(Identity.of("pubsub", type, serviceName)), features, List.of())
                .write();
    }

    private static @Nullable String title(Node node) {
        String title = node.config().text(NodeSettings.TITLE);
        return title.isEmpty() ? null : title;
    }

    private static DataForm metaData(Desk desk, Standing who) {
        Node node = who.node();
        List<FormField> fields = new ArrayList<>(node.config().fields(false));
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
        fields.add(
                told(
                        "pubsub#num_subscribers",
                        FieldType.TEXT_SINGLE,
                        List.of(Long.toString(desk.books().subscriptions().count(node)))));
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
        return DataForm.of(FormType.RESULT, META_DATA, fields);
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
