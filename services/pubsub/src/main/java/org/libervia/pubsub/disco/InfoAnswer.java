package org.libervia.pubsub.disco;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.command.AdminCommand;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.owner.GetPending;
import org.libervia.pubsub.request.Desk;
import org.libervia.pubsub.request.Operation;
import org.libervia.pubsub.request.Reply;
import org.libervia.pubsub.request.Request;
import org.libervia.xep.dataforms.DataForm;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Tells what the service is, or one of its nodes with its meta-data (XEP-0060 §5.1, §5.3, §5.4).
 */
public final class InfoAnswer implements Operation.Question {

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
        Optional<AdminCommand> command =
                AdminCommand.of(name).filter(any -> desk.access().isAdmin(request.from()));
        if (command.isPresent()) {
            return Reply.of(command(command.get()).write());
        }
        Optional<DiscoInfo> nested =
                request.account() == null ? Nesting.of(name, serviceName) : Optional.empty();
        if (nested.isPresent()) {
            return Reply.of(nested.get().write());
        }
        Standing who = desk.known(request.address(name), request.from());
        return Reply.of(
                DiscoInfo.of(
                                List.of(Identity.of("pubsub", "leaf", title(who.node()))),
                                Features.node(),
                                List.of(MetaData.of(desk, who)))
                        .withNode(name)
                        .write());
    }

    private static DiscoInfo command(AdminCommand command) {
        return DiscoInfo.of(
                        List.of(Identity.of("automation", "command-node", command.title())),
                        List.of(GetPending.COMMANDS, DataForm.NAMESPACE),
                        List.of())
                .withNode(command.node());
    }

    private XmlElement info(String type, List<String> features) {
        return DiscoInfo.of(Features.identities(type, serviceName), features, List.of()).write();
    }

    private static @Nullable String title(Node node) {
        String title = node.config().text(NodeSettings.TITLE);
        return title.isEmpty() ? null : title;
    }
}
