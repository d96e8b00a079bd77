package org.libervia.pubsub.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the service does. Any number of threads may count. */
public final class Meters {
    private final Map<Asked, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Histogram> durations = new ConcurrentHashMap<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder dropped = new LongAdder();

    /** Requests of a kind that ended in the same way. */
    record Asked(String kind, String outcome) implements Comparable<Asked> {
        @Override
        public int compareTo(Asked other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? outcome.compareTo(other.outcome) : kinds;
        }
    }

    /**
     * Counts a request.
     *
     * @param kind what was asked for; one of few
     * @param outcome {@code ok}, or the defined condition of the error
     * @param nanos how long it took
     */
    public void request(String kind, String outcome, long nanos) {
        requests.computeIfAbsent(new Asked(kind, outcome), first -> new LongAdder()).increment();
        durations.computeIfAbsent(kind, first -> new Histogram()).add(nanos);
    }

    /** Counts a message that was handed on. */
    public void sent() {
        sent.increment();
    }

    /** Notes that a message handed on could not leave, because there is no connection. */
    public void dropped() {
        dropped.increment();
    }

    /** How many requests were answered, or refused. */
    public long requests() {
        return requests.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** How many messages left. */
    public long messagesSent() {
        return Math.max(0, sent.sum() - dropped.sum());
    }

    /** How many messages could not leave. */
    public long messagesDropped() {
        return dropped.sum();
    }

    /** Tells what was counted. */
    void write(Exposition out) {
        out.head("libervia_pubsub_requests_total", "counter", "Requests by kind and outcome.");
        requests.forEach((asked, count) ->
                out.sample(
                        "libervia_pubsub_requests_total",
                        "kind=\"%s\",outcome=\"%s\"".formatted(asked.kind(), asked.outcome()),
                        count.sum()));
        String name = "libervia_pubsub_request_duration_seconds";
        out.head(name, "histogram", "How long requests took, from arrival to answer.");
        durations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> histogram(out, name, entry.getKey(), entry.getValue()));
        out.counter("libervia_pubsub_messages_sent_total", "Messages that left.", messagesSent());
        out.counter(
                "libervia_pubsub_messages_dropped_total",
                "Messages that could not leave, for want of a connection.",
                dropped.sum());
    }

    private static void histogram(Exposition out, String name, String kind, Histogram durations) {
        long sum = 0;
        for (int bucket = 0; bucket <= Histogram.BOUNDS.length; bucket++) {
            sum += durations.in(bucket);
            String end =
                    bucket == Histogram.BOUNDS.length
                            ? "+Inf"
                            : Exposition.number(Histogram.BOUNDS[bucket] / 1e6);
            out.sample(name + "_bucket", "kind=\"%s\",le=\"%s\"".formatted(kind, end), sum);
        }
        out.sample(name + "_sum", "kind=\"" + kind + "\"", durations.seconds());
        out.sample(name + "_count", "kind=\"" + kind + "\"", sum);
    }
}
