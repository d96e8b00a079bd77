package org.libervia.pubsub.owner;

import java.util.List;
import org.libervia.pubsub.access.Access;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FieldType;
import org.libervia.xep.dataforms.FormField;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.xml.XmlElement;

/** Tells how a node is configured, as a form (XEP-0060 §8.2.1). */
public final class GetConfig implements Operation.Question {

    @Override
    public Reply run(Request request, Desk desk) {
        if (Access.isReserved(request.node())) {
            return Reply.of(reserved(request.node().name()));
        }
        Standing who = desk.access().standing(request.node(), request.from());
        desk.access().manage(who);
        return Reply.of(answer(who.node(), who.node().config().form()));
    }

    /** Nodes that the service fills are for all, and are as they are (XEP-0465). */
    private static XmlElement reserved(String name) {
        FormField access =
                FormField.typed(
                        NodeSettings.ACCESS_MODEL.var(), FieldType.LIST_SINGLE, List.of("open"));
        return Answers.owner(
                XmlElement.builder("configure", Answers.OWNER)
                        .attribute("node", name)
                        .child(
                                DataForm.of(FormType.FORM, NodeConfig.FORM_TYPE, List.of(access))
                                        .write())
                        .build());
    }

    /** An answer that tells a configuration. */
    static XmlElement answer(Node node, DataForm form) {
        return Answers.owner(
                XmlElement.builder("configure", Answers.OWNER)
                        .attribute("node", node.name())
                        .child(form.write())
                        .build());
    }
}
