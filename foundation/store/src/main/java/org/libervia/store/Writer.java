package org.libervia.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes all the work that waits, runs each piece within a savepoint,
 * so that one that fails costs the others nothing, commits once, and only then answers. While the
 * disk works on one commit, the work of the next gathers.
 */
final class Writer {
    private static final int GROUP = 512;

    private final Lane lane;
    private final StoreFaults faults;
    private final BlockingQueue<Task<?>> waiting = new LinkedBlockingQueue<>();
    private final GroupSizes groups = new GroupSizes();
    private final ReentrantLock entry = new ReentrantLock();
    private final Thread thread;
    private boolean closed;

    Writer(Lane lane, StoreFaults faults) {
        this.lane = lane;
        this.faults = faults;
        this.thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** A piece of work, what it found, and who waits for it. */
    private static final class Task<T extends @Nullable Object> {
        private final @Nullable Work<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable Runnable success;

        Task(@Nullable Work<T> work) {
            this.work = work;
        }

        boolean isLast() {
            return work == null;
        }

        void run(Lane lane, Handle handle) throws Exception {
            T found = lane.run(Objects.requireNonNull(work), handle);
            success = () -> answer.complete(found);
        }

        void committed() {
            if (success != null) {
                success.run();
            }
        }

        void failed(Throwable cause) {
            answer.completeExceptionally(cause);
        }
    }

    /** Adds work; the future ends when it is on the disk, or failed. */
    <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
        Task<T> task = new Task<>(work);
        entry.lock();
        try {
            if (closed) {
                throw Database.closed();
            }
            waiting.add(task);
        } finally {
            entry.unlock();
        }
        return task.answer;
    }

    /** How many pieces of work are committed together. */
    GroupSizes groups() {
        return groups;
    }

    /** Ends after all that was submitted. */
    void close() {
        entry.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(new Task<@Nullable Object>(null));
        } finally {
            entry.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException wanted) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean last = false;
        List<Task<?>> group = new ArrayList<>(GROUP);
        while (!last) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException strange) {
                continue;
            }
            waiting.drainTo(group, GROUP - 1);
            if (group.getLast().isLast()) {
                group.removeLast();
                last = true;
            }
            if (!group.isEmpty()) {
                commit(group);
            }
            group.clear();
        }
        lane.close();
    }

    private void commit(List<Task<?>> group) {
        try {
            Handle handle = lane.begin();
            for (Task<?> task : group) {
                if (group.size() == 1) {
                    task.run(lane, handle);
                } else {
                    runApart(task, handle);
                }
            }
            lane.execute("COMMIT");
            groups.add(group.size());
            group.forEach(Task::committed);
        } catch (Throwable failure) {
            lane.rollback();
            RuntimeException told = faults.of(failure);
            group.forEach(task -> task.failed(told));
        }
    }

    private void runApart(Task<?> task, Handle handle) throws SQLException {
        lane.execute("SAVEPOINT apart");
        try {
            task.run(lane, handle);
        } catch (Throwable failure) {
            takeBack(failure);
            task.failed(faults.of(failure));
        }
        lane.execute("RELEASE SAVEPOINT apart");
    }

    /** A disk that is full ends the whole transaction: then its failure is that of the group. */
    private void takeBack(Throwable failure) throws SQLException {
        try {
            lane.execute("ROLLBACK TO SAVEPOINT apart");
        } catch (SQLException ended) {
            failure.addSuppressed(ended);
            throw faults.of(failure);
        }
    }
}
