package org.libervia.web.main.blog;

import org.jspecify.annotations.Nullable;
import org.libervia.domain.social.NodeRef;
import org.libervia.http.PercentCode;

/** Addresses of nodes for other programs (XEP-0060 §12.21). */
final class NodeUri {
    private NodeUri() {}

    /** The address of a node, or of an item in it. */
    static String of(NodeRef place, @Nullable String item) {
        return "xmpp:"
                + place.service()
                + "?;node="
                + PercentCode.query(place.node())
                + (item == null ? "" : ";item=" + PercentCode.query(item));
    }
}
