package org.libervia.bench.service;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Asks questions for some seconds. A question is begun, which gives what waits for its answer. */
public final class Round {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Duration length;
    private final int inFlight;
    private final double perSecond;
    private final int most;

    private Round(Duration length, int inFlight, double perSecond, int most) {
        this.length = length;
        this.inFlight = inFlight;
        this.perSecond = perSecond;
        this.most = most;
    }

    /** So many at a time, the next as soon as one was answered. */
    public static Round closed(Duration length, int inFlight) {
        return new Round(length, inFlight, 0, Integer.MAX_VALUE);
    }

    /**
     * So many a second, whether or not the earlier ones were answered; how long one takes is
     * counted from when it should have been asked.
     */
    public static Round paced(Duration length, double perSecond) {
        return new Round(length, 10_000, perSecond, Integer.MAX_VALUE);
    }

    /** So many at a time, so many in all. */
    public static Round limited(int inFlight, int most) {
        return new Round(Duration.ofHours(1), inFlight, 0, most);
    }

    /** Runs it; questions are numbered from 0. */
    public Figures run(IntFunction<Supplier<?>> question) throws InterruptedException {
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        Semaphore room = new Semaphore(inFlight);
        Phaser open = new Phaser(1);
        long cpu = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        int count = 0;
        while (count < most && System.nanoTime() - start < length.toNanos()) {
            room.acquire();
            long asked = System.nanoTime();
            if (perSecond > 0) {
                asked = start + (long) (count * (1e9 / perSecond));
                while (System.nanoTime() < asked) {
                    LockSupport.parkNanos(asked - System.nanoTime());
                }
            }
            long from = asked;
            Supplier<?> answer = question.apply(count++);
            open.register();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            Object _ = answer.get();
                            nanos.add(System.nanoTime() - from);
                        } finally {
                            room.release();
                            open.arriveAndDeregister();
                        }
                    });
        }
        open.arriveAndAwaitAdvance();
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (PROCESS.getProcessCpuTime() - cpu) / 1e3;
        return new Figures(
                count / seconds, micros / count, nanos.stream().map(each -> each / 1e6).toList());
    }
}
