package org.libervia.pubsub.request;

import org.libervia.base.Jid;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.NodeSettings;
import org.libervia.pubsub.model.NodeAddress;
import org.libervia.pubsub.refusal.Refusal;
import org.libervia.xmpp.stanza.StanzaError;

/** Names of nodes that mean something: directories of files (XEP-0498), a server (XEP-0485). */
public final class WellKnownNames {
    private static final String FILES = "urn:xmpp:pubsub-file-sharing:0";
    private static final String SERVER = "serverinfo";

    private WellKnownNames() {}

    /** Whether it is a directory, or the root of all. */
    public static boolean isDirectory(String node) {
        return node.equals(FILES) || node.startsWith(FILES + ":");
    }

    /** Whether it is the node in which a server tells of itself. */
    public static boolean isServer(NodeAddress address) {
        return !address.isPersonal() && address.name().equals(SERVER);
    }

    /** Whether a file or a directory can be called so. */
    public static boolean isFileName(String name) {
        return !name.isBlank()
                && name.indexOf('/') < 0
                && name.chars().noneMatch(Character::isISOControl)
                && !name.equals(".")
                && !name.equals("..");
    }

    /**
     * Refuses a node that is not to be made.
     *
     * @throws org.libervia.xmpp.StanzaErrorException {@code not-acceptable} for a directory whose
     *     name isn't made of an id, a slash and a name (XEP-0498 §5.2), {@code forbidden} for the
     *     server's node and who isn't the server
     */
    static void check(NodeAddress address, Jid jid, boolean admin, Policy policy) {
        String name = address.name();
        int slash = name.indexOf('/');
        if (isDirectory(name)
                && !name.equals(FILES)
                && (slash < 0 || !isFileName(name.substring(slash + 1)))) {
            throw Refusal.of(
                    StanzaError.Type.MODIFY,
                    "not-acceptable",
                    "A directory is called " + FILES + ":ID/NAME, with no slash in either.");
        }
        if (isServer(address) && !admin && !speaksFor(jid, policy.service())) {
            throw Refusal.forbidden();
        }
    }

    private static boolean speaksFor(Jid jid, Jid service) {
        return jid.bare().toString().equals(jid.domain())
                && service.domain().endsWith("." + jid.domain());
    }

    /** What such a node is like when nothing is said: of a server, the newest is kept. */
    static NodeConfig standard(NodeAddress address, NodeConfig usual) {
        return isServer(address) ? usual.with(NodeSettings.MAX_ITEMS, "1") : usual;
    }
}
