package org.libervia.domain.social;

import org.libervia.base.Jid;

/**
 * A node, wherever it is (XEP-0060 §4.6).
 *
 * @param service the service, or the bare address of the account whose node it is
 * @param node its name there
 */
public record NodeRef(Jid service, String node) {
    /** The node of somebody's own blog (XEP-0277 §2.1). */
    public static final String MICROBLOG = "urn:xmpp:microblog:0";

    /** How the nodes of comments are called: this, and the id of the article (XEP-0277 §3.1). */
    public static final String COMMENTS = MICROBLOG + ":comments/";

    /** The blog of an account. */
    public static NodeRef blogOf(Jid account) {
        return new NodeRef(account.bare(), MICROBLOG);
    }

    /** Whether comments are in it, as far as its name says. */
    public boolean isComments() {
        return node.startsWith(COMMENTS);
    }
}
