package org.libervia.bench.pubsub;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param row how long each row is measured
 * @param items how many items are in the node that is published to
 * @param pages how many items are in the node that is read
 * @param subscribers how many are notified, a row for each
 * @param contacts how many contacts of an account are notified of a personal node
 */
record Scale(Duration row, int items, int pages, List<Integer> subscribers, int contacts) {
    static final Scale SHORT =
            new Scale(Duration.ofSeconds(2), 2_000, 5_000, List.of(1, 100, 1_000), 10);
    static final Scale FULL =
            new Scale(Duration.ofSeconds(15), 2_000, 100_000, List.of(1, 100, 5_000), 50);

    Scale {
        subscribers = List.copyOf(subscribers);
    }
}
