package org.libervia.bench.service;

import java.util.List;

/**
 * What a round measured.
 *
 * @param rate how many a second
 * @param cpuMicros processor time of the whole process for each, in microseconds
 * @param millis how long each took, sorted
 */
public record Figures(double rate, double cpuMicros, List<Double> millis) {
    public Figures {
        millis = millis.stream().sorted().toList();
    }

    /** How long it took at most for this part of them, the quickest; 0 when there was none. */
    public double part(double part) {
        return millis.isEmpty()
                ? 0
                : millis.get(Math.min(millis.size() - 1, (int) (millis.size() * part)));
    }

    /** A line of the table. */
    public String line(String what) {
        return "%-36s %,10.0f /s   %7.1f µs CPU   p50 %7.2f   p95 %7.2f   p99 %7.2f ms"
                .formatted(what, rate, cpuMicros, part(0.5), part(0.95), part(0.99));
    }
}
