package org.libervia.feature.messages;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in a conversation: that of a message.
 *
 * @param sent when it was sent, microseconds since 1970
 * @param row its number among those of the same time
 */
public record Place(long sent, long row) implements Comparable<Place> {

    /** Before all messages that were sent at this time. */
    public static Place at(Instant time) {
        return new Place(HistoryRow.micros(time), 0);
    }

    public Instant time() {
        return HistoryRow.instant(sent);
    }

    @Override
    public int compareTo(Place other) {
        return Comparator.comparingLong(Place::sent)
                .thenComparingLong(Place::row)
                .compare(this, other);
    }
}
