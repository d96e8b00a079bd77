package org.libervia.pubsub.online;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the columns hold them: microseconds since 1970. */
final class Times {
    private Times() {}

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
