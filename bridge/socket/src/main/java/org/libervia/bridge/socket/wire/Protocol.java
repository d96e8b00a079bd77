package org.libervia.bridge.socket.wire;

/** The constants of the bridge's protocol. */
public final class Protocol {
    /** The version of the protocol; a change that breaks older programs raises it. */
    public static final int VERSION = 1;

    /** The longest line that a frontend may send, in bytes. */
    public static final int MAX_REQUEST = 8 * 1024 * 1024;

    /** The longest line that the backend sends, in bytes. */
    public static final int MAX_ANSWER = 64 * 1024 * 1024;

    public static final String HELLO = "bridge.hello";
    public static final String FACETS = "bridge.facets";
    public static final String DESCRIBE = "bridge.describe";
    public static final String SUBSCRIBE = "subscribe";
    public static final String UNSUBSCRIBE = "unsubscribe";
    public static final String SIGNAL = "signal";

    private Protocol() {}
}
