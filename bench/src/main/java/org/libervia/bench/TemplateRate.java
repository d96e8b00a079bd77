package org.libervia.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How many blog pages of 20 articles one core renders in a second, by our engine, by Pebble and by
 * Jinjava. The time that counts is that of the processor, so that the figures hold on a machine
 * that has other work; {@link TemplateBenchmark} measures the same by the clock.
 */
public final class TemplateRate {
    private static final int ROUNDS = 3;
    private static final long ROUND = 4_000_000_000L;
    private static final int MOST = 200_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private TemplateRate() {}

    /** Renders a page. */
    @FunctionalInterface
    private interface Page {
        String render() throws Exception;
    }

    /** Measures all three, the last round of each being the one to note. */
    public static void main(String[] arguments) throws Exception {
        TemplateBenchmark engines = new TemplateBenchmark();
        engines.parse();
        TemplateRate rate = new TemplateRate();
        for (int round = 1; round <= ROUNDS; round++) {
            rate.measure("ours", engines::ours);
            rate.measure("Pebble", engines::pebble);
            rate.measure("Jinjava", engines::jinjava);
        }
    }

    private void measure(String name, Page page) throws Exception {
        long[] times = new long[MOST];
        int pages = 0;
        long characters = 0;
        long start = threads.getCurrentThreadCpuTime();
        long now = start;
        while (now - start < ROUND && pages < MOST) {
            characters += page.render().length();
            long then = threads.getCurrentThreadCpuTime();
            times[pages++] = then - now;
            now = then;
        }
        Arrays.sort(times, 0, pages);
        System.out.printf(
                Locale.ROOT,
                "%-8s %6.0f pages a second of processor time, median %.3f ms, p95 %.3f ms, %d characters%n",
                name,
                pages * 1e9 / (now - start),
                times[pages / 2] / 1e6,
                times[pages * 95 / 100] / 1e6,
                characters / pages);
    }
}
