package org.libervia.xep.microblog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.InvalidJidException;
import org.libervia.base.Jid;

/**
 * A node, or an item in it, as an {@code xmpp:} address (XEP-0060 §12.21, RFC 5122).
 *
 * @param item the id of the item, or null for the node
 */
public record NodeAddress(Jid service, String node, @Nullable String item) {

    /**
     * Reads an address; empty when it is none of a node. White space in it, as printed examples
     * have it, is passed over.
     */
    public static Optional<NodeAddress> parse(String uri) {
        String text = uri.replaceAll("\\s+", "");
        int query = text.indexOf('?');
        if (!text.regionMatches(true, 0, "xmpp:", 0, 5) || query < 0) {
            return Optional.empty();
        }
        String path = text.substring(5, query);
        if (path.startsWith("//")) {
            path = path.substring(path.indexOf('/', 2) + 1);
        }
        String node = null;
        String item = null;
        for (String pair : text.substring(query + 1).replaceFirst("#.*", "").split("[;&]")) {
            String value = PercentCode.decode(pair.substring(pair.indexOf('=') + 1));
            if (pair.startsWith("node=")) {
                node = value;
            } else if (pair.startsWith("item=")) {
                item = value;
            }
        }
        try {
            return node == null || node.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new NodeAddress(
                                    Jid.parse(PercentCode.decode(path)),
                                    node,
                                    item == null || item.isEmpty() ? null : item));
        } catch (InvalidJidException notOne) {
            return Optional.empty();
        }
    }

    /** The address as text. */
    public String uri() {
        return "xmpp:"
                + PercentCode.encode(service.toString(), "@/!$'()*+,:=")
                + "?;node="
                + PercentCode.encode(node, "")
                + (item == null ? "" : ";item=" + PercentCode.encode(item, ""));
    }
}
