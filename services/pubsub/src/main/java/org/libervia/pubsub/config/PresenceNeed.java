package org.libervia.pubsub.config;

/** Why the presence of a subscriber matters; numbers that the tables hold. */
public final class PresenceNeed {
    /** It does by the options of the subscription. */
    public static final int OPTIONS = 1;

    /** It does by the configuration of the node. */
    public static final int NODE = 2;

    /** The last item is sent on presence, if it is known; nobody is asked for it. */
    public static final int LAST_ITEM = 4;

    /** What is reason enough to ask for somebody's presence. */
    public static final int ASKING = OPTIONS | NODE;

    private PresenceNeed() {}

    /** Of a subscription. */
    public static int of(NodeConfig config, boolean personal, SubscriptionOptions options) {
        return of(config, personal) | (options.needsPresence() ? OPTIONS : 0);
    }

    /** Of all subscriptions to a node. */
    public static int of(NodeConfig config, boolean personal) {
        boolean last = config.sendsLastOnPresence();
        boolean all =
                config.is(NodeSettings.PRESENCE_BASED_DELIVERY)
                        || config.is(NodeSettings.TEMPSUB)
                        || (last && !personal);
        return (all ? NODE : 0) | (last ? LAST_ITEM : 0);
    }
}
