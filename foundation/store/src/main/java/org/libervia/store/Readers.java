package org.libervia.store;

import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that read, with a connection each. Platform threads: a virtual one would hold its
 * carrier while SQLite works, and would tear a network connection when it is interrupted.
 */
final class Readers {
    private final Supplier<Lane> lanes;
    private final StoreFaults faults;
    private final Deque<Lane> idle = new ConcurrentLinkedDeque<>();
    private final ThreadPoolExecutor threads;

    Readers(int count, Supplier<Lane> lanes, StoreFaults faults) {
        this.lanes = lanes;
        this.faults = faults;
        this.threads =
                new ThreadPoolExecutor(
                        count,
                        count,
                        30,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("store-reader-", 0).daemon().factory());
        this.threads.allowCoreThreadTimeOut(true);
    }

    <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            threads.execute(() -> run(work, answer));
        } catch (RejectedExecutionException closed) {
            throw Database.closed();
        }
        return answer;
    }

    private <T extends @Nullable Object> void run(Work<T> work, CompletableFuture<T> answer) {
        Lane lane = idle.pollFirst();
        if (lane == null) {
            lane = lanes.get();
        }
        try {
            T found = lane.run(work, lane.begin());
            lane.execute("COMMIT");
            answer.complete(found);
        } catch (Throwable failure) {
            lane.rollback();
            answer.completeExceptionally(faults.of(failure));
        } finally {
            idle.addFirst(lane);
        }
    }

    void close() {
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException wanted) {
                interrupted = true;
            }
        }
        for (Lane lane = idle.pollFirst(); lane != null; lane = idle.pollFirst()) {
            lane.close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
