package org.libervia.xep.attachments;

import java.util.Optional;
import org.libervia.xep.microblog.NodeAddress;

/** The names of nodes for attachments (XEP-0470 §4.1.1, §4.6). */
public final class AttachmentNodes {
    private static final String FAMILY = "urn:xmpp:pubsub-attachments:";
    private static final String ATTACHMENTS = Attachments.NAMESPACE + "/";
    private static final String SUMMARY = Summary.NAMESPACE + "/";

    private AttachmentNodes() {}

    /** Whether a node of this name is for attachments or summaries, of any version. */
    public static boolean isOne(String node) {
        return node.startsWith(FAMILY);
    }

    /** The node for what is attached to an item. */
    public static String attachments(NodeAddress item) {
        return ATTACHMENTS + item.uri();
    }

    /** The node for the summaries of a node's items. */
    public static String summary(String targetNode) {
        return SUMMARY + targetNode;
    }

    /** The item to whose attachments a node belongs; empty when it isn't such a node. */
    public static Optional<NodeAddress> targetItem(String node) {
        return node.startsWith(ATTACHMENTS)
                ? NodeAddress.parse(node.substring(ATTACHMENTS.length()))
                        .filter(address -> address.item() != null)
                : Optional.empty();
    }

    /** The node whose items a node summarises; empty when it isn't such a node. */
    public static Optional<String> targetNode(String node) {
        return node.startsWith(SUMMARY) && node.length() > SUMMARY.length()
                ? Optional.of(node.substring(SUMMARY.length()))
                : Optional.empty();
    }
}
