package org.libervia.pubsub.metrics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.libervia.store.GroupSizes;

/**
 * How the service is at a moment.
 *
 * @param connected whether there is a stream to the server
 * @param underWay how many requests are being dealt with
 * @param waiting how many announcements wait to be told
 * @param uptime since when it runs
 * @param groups how many changes were committed together
 * @param totals how much there is, or null where that isn't known
 */
public record Gauges(
        boolean connected,
        int underWay,
        int waiting,
        Duration uptime,
        GroupSizes groups,
        Totals.@Nullable Known totals,
        Memory memory) {

    /** All that is known, in the text format of Prometheus (version 0.0.4). */
    public String exposition(Meters meters) {
        Exposition out = new Exposition();
        out.gauge("libervia_pubsub_connected", "Whether the server is there.", connected ? 1 : 0);
        out.gauge("libervia_pubsub_uptime_seconds", "Since when it runs.", uptime.toSeconds());
        out.gauge("libervia_pubsub_requests_under_way", "Requests being dealt with.", underWay);
        out.gauge("libervia_pubsub_announcements_waiting", "Events not told yet.", waiting);
        meters.write(out);
        groups(out);
        if (totals != null) {
            out.gauge("libervia_pubsub_nodes", "All nodes.", totals.usage().nodes());
            out.gauge("libervia_pubsub_items", "All items.", totals.usage().items());
            out.gauge("libervia_pubsub_payload_bytes", "All payloads.", totals.usage().bytes());
            out.gauge("libervia_pubsub_database_bytes", "The database.", totals.databaseBytes());
        }
        memory.write(out);
        return out.toString();
    }

    private void groups(Exposition out) {
        String name = "libervia_pubsub_commit_size";
        out.head(name, "histogram", "How many changes were committed together.");
        long sum = 0;
        for (int bucket = 0; bucket < GroupSizes.BUCKETS; bucket++) {
            sum += groups.in(bucket);
            out.sample(name + "_bucket", "le=\"" + (1 << bucket) + "\"", sum);
        }
        out.sample(name + "_bucket", "le=\"+Inf\"", sum);
        out.sample(name + "_sum", "", groups.pieces());
        out.sample(name + "_count", "", sum);
    }
}
