package org.libervia.bench;

import java.util.List;
import org.libervia.bench.pubsub.Comparison;

/**
 * PubSub services under the same load, in one run: ours, Prosody's, ejabberd's and Debian's
 * libervia-pubsub.
 *
 * <p>Arguments: {@code short} (about three minutes) or {@code full}; then, if only some are wanted,
 * parts of the names of services, such as {@code direct}. Prints a table, and writes {@code
 * bench/target/pubsub-peers.json}.
 */
public final class PubSubPeers {
    private PubSubPeers() {}

    public static void main(String[] arguments) throws Exception {
        Comparison.run(List.of(arguments));
    }
}
