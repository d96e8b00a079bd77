package org.libervia.pubsub.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.pubsub.config.AccessModel;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.Node;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.xep.attachments.AttachmentNodes;
import org.libervia.xep.attachments.Attachments;
import org.libervia.xep.attachments.Summary;

/**
 * Nodes that belong to another one, the target (XEP-0470). They have neither lists nor models of
 * their own: those of the target count, as they are at the moment, so that nothing has to be kept
 * in step.
 */
public final class Companions {
    private Companions() {}

    /**
     * Where a companion belongs to.
     *
     * @param target the node
     * @param item the item of it, or empty for the summaries of all
     */
    public record Place(NodeAddress target, String item) {

        /** The item as an address. */
        public org.libervia.xep.microblog.NodeAddress uri(Jid service) {
            Jid account = target.account();
            return new org.libervia.xep.microblog.NodeAddress(
                    account == null ? service : account, target.name(), item);
        }
    }

    /**
     * Where a node of this name belongs to; empty when it is no companion, or of something that
     * isn't here.
     */
    public static Optional<Place> place(NodeAddress address, Jid service) {
        @Nullable Jid account = address.account();
        return AttachmentNodes.targetNode(address.name())
                .map(target -> new Place(new NodeAddress(account, target), ""))
                .or(() ->
                        AttachmentNodes.targetItem(address.name())
                                .filter(item ->
                                        item.service().equals(account == null ? service : account))
                                .map(item ->
                                        new Place(
                                                new NodeAddress(account, item.node()),
                                                item.item() == null ? "" : item.item())))
                .filter(place ->
                        !AttachmentNodes.isOne(place.target().name())
                                && !Access.isReserved(place.target()));
    }

    /** A companion as it is, with what its target says of it. */
    public static Node following(Node companion, Node target) {
        NodeConfig model = target.config();
        boolean summaries = AttachmentNodes.targetNode(companion.name()).isPresent();
        String own = model.text(NodeSettings.ATTACHMENTS_PUBLISH_MODEL);
        NodeConfig config =
                NodeConfig.STANDARD
                        .with(
                                NodeSettings.TYPE,
                                summaries ? Summary.NAMESPACE : Attachments.NAMESPACE)
                        .with(NodeSettings.ACCESS_MODEL, model.text(NodeSettings.ACCESS_MODEL))
                        .with(
                                NodeSettings.ROSTER_GROUPS,
                                model.values(NodeSettings.ROSTER_GROUPS).toArray(String[]::new))
                        .with(
                                NodeSettings.PUBLISH_MODEL,
                                own.isEmpty() || summaries
                                        ? model.text(NodeSettings.PUBLISH_MODEL)
                                        : own)
                        .with(
                                NodeSettings.DELIVER_NOTIFICATIONS,
                                model.text(NodeSettings.DELIVER_NOTIFICATIONS))
                        .with(
                                NodeSettings.NOTIFICATION_TYPE,
                                model.text(NodeSettings.NOTIFICATION_TYPE))
                        .with(NodeSettings.SEND_LAST, "never");
        return companion.withConfig(
                model.isRelated() ? config.with(NodeSettings.LINK, target.name()) : config);
    }

    /** Whether a node is a companion that not everybody may read. */
    public static boolean isClosed(Node node) {
        return AttachmentNodes.isOne(node.name())
                && (node.config().accessModel() != AccessModel.OPEN || node.config().isRelated());
    }
}
