package org.libervia.pubsub.metrics;

import java.math.BigDecimal;

/**
 * Writes samples in the text format of Prometheus, version 0.0.4. Values of labels are what we know
 * ourselves, and need no escapes.
 */
final class Exposition {
    private final StringBuilder text = new StringBuilder(4_096);

    /** Numbers as Prometheus reads them, without an exponent. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.isFinite(value)
                        ? new BigDecimal(Double.toString(value))
                                .stripTrailingZeros()
                                .toPlainString()
                        : Double.toString(value);
    }

    /** Says what the samples that follow are. */
    void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    void sample(String name, String labels, long value) {
        line(name, labels, Long.toString(value));
    }

    void sample(String name, String labels, double value) {
        line(name, labels, number(value));
    }

    private void line(String name, String labels, String value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
    }

    void gauge(String name, String help, long value) {
        head(name, "gauge", help);
        sample(name, "", value);
    }

    void counter(String name, String help, long value) {
        head(name, "counter", help);
        sample(name, "", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
