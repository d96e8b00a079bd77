package org.libervia.pubsub.notify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.libervia.pubsub.event.Announcement;
import org.libervia.pubsub.model.StoredItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announcements in the order in which their transactions ran; each leaves once its transaction is
 * on the disk, or is forgotten when that failed.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** So many may wait; then nothing more is to be accepted that makes others. */
    private static final int MOST = 10_000;

    /** The payloads of what waits may have so many characters. */
    private static final long LONGEST = 50_000_000;

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Consumer<Announcement> teller;
    private final AtomicLong length = new AtomicLong();
    private final Thread thread;

    /** What waits for its transaction; nothing in it ends the thread. */
    private record Waiting(List<Announcement> announcements, CompletableFuture<Boolean> kept) {
        long length() {
            return announcements.stream().mapToLong(Waiting::length).sum();
        }

        private static long length(Announcement announcement) {
            return switch (announcement) {
                case Announcement.Published published -> length(published.items());
                case Announcement.Retracted retracted -> length(retracted.items());
                default -> 0;
            };
        }

        private static long length(List<StoredItem> items) {
            return items.stream().mapToLong(item -> item.payload().length()).sum();
        }
    }

    /**
     * Starts.
     *
     * @param teller tells one of them to all whom it concerns
     */
    public Dispatcher(Consumer<Announcement> teller) {
        this.teller = teller;
        this.thread = Thread.ofVirtual().name("pubsub-notify").start(this::run);
    }

    /**
     * Takes announcements, within their transaction.
     *
     * @param kept ends with whether the transaction is on the disk
     */
    public void put(List<Announcement> announcements, CompletableFuture<Boolean> kept) {
        if (!announcements.isEmpty()) {
            Waiting waiting = new Waiting(announcements, kept);
            length.addAndGet(waiting.length());
            queue.add(waiting);
        }
    }

    /** How many announcements, or groups of them, wait to be told. */
    public int waiting() {
        return queue.size();
    }

    /** Whether so much waits that others should wait too. */
    public boolean isFull() {
        return queue.size() > MOST || length.get() > LONGEST;
    }

    private void run() {
        try {
            for (Waiting next = queue.take();
                    !next.announcements().isEmpty();
                    next = queue.take()) {
                if (isKept(next)) {
                    next.announcements().forEach(this::tell);
                }
                length.addAndGet(-next.length());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isKept(Waiting waiting) {
        try {
            return waiting.kept().join();
        } catch (CompletionException | CancellationException failed) {
            LOG.debug("Not told: what happened was taken back", failed);
            return false;
        }
    }

    private void tell(Announcement announcement) {
        try {
            teller.accept(announcement);
        } catch (RuntimeException fault) {
            LOG.warn(
                    "{}: not all subscribers could be told: {}",
                    announcement.node().address(),
                    fault.getMessage());
        }
    }

    /** Gives up what waits. */
    public void hurry() {
        thread.interrupt();
    }

    /** Lets what waits leave, and ends. */
    @Override
    public void close() {
        queue.add(new Waiting(List.of(), CompletableFuture.completedFuture(false)));
        try {
            if (!thread.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
                LOG.warn("{} notifications were not sent before the end", queue.size());
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
