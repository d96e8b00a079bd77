package org.libervia.pubsub.owner;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.pubsub.request.Answers;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.NodeCreation;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.dataforms.FormType;
import org.libervia.xmpp.xml.XmlElement;

/** Creates a node, with a name that the service chooses when none is given (XEP-0060 §8.1). */
public final class Create implements Operation.Change {

    @Override
    public Reply run(Request request, Desk desk) {
        String name = request.nodeName();
        if (request.action().attribute("type", "leaf").equals("collection")) {
            throw Refusal.unsupported("collections");
        }
        NodeAddress address = request.address(name == null ? "generic/" + UUID.randomUUID() : name);
        Standing created = NodeCreation.create(request, desk, address, configuration(request));
        return new Reply(
                Answers.pubsub(
                        XmlElement.builder("create", Answers.PUBSUB)
                                .attribute("node", created.node().name())
                                .build()),
                NodeCreation.news(created.node(), desk.now()));
    }

    private static @Nullable DataForm configuration(Request request) {
        DataForm form =
                request.formAfter("configure")
                        .filter(any -> any.type() != FormType.CANCEL)
                        .orElse(null);
        if (form != null) {
            form.formType()
                    .filter(type -> !type.equals(NodeConfig.FORM_TYPE))
                    .ifPresent(other -> {
                        throw Refusal.badRequest("“" + other + "” is no configuration of a node.");
                    });
        }
        return form;
    }
}
