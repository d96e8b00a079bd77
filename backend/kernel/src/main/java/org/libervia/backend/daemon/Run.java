package org.libervia.backend.daemon;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.log.LogLevel;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a service, from its start to its orderly end, which it asks for itself or a signal
 * does.
 */
final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(9);

    private final Title title;
    private final Installation installation;
    private final PidFile pidFile;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Service service;

    Run(Title title, Installation installation) {
        this.title = title;
        this.installation = installation;
        this.pidFile = PidFile.in(installation.pidDir());
    }

    /**
     * Runs the service; returns when it has ended.
     *
     * @param ready told when the service is ready
     * @throws LiberviaException when it can't be started
     */
    void serve(Runnable ready) throws InterruptedException {
        pidFile.write(ProcessHandle.current().pid());
        Thread onSignal = new Thread(this::endBySignal, "orderly end");
        Thread heap = Thread.ofVirtual().name("heap").unstarted(HeapReturn.ofThisProcess());
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            Service started = start();
            service = started;
            ready.run();
            heap.start();
            started.awaitEnd();
            end();
        } finally {
            heap.interrupt();
            forget(onSignal);
        }
    }

    private Service start() {
        try {
            return installation.starter().start();
        } catch (RuntimeException | Error fault) {
            pidFile.delete();
            if (fault instanceof LiberviaException problem) {
                LOG.error(
                        LogLevel.FATAL,
                        "The {} can't start: {}",
                        title.part(),
                        problem.getMessage());
                LOG.debug("What it failed on", problem);
                throw problem;
            }
            LOG.error(LogLevel.FATAL, "The {} can't start", title.part(), fault);
            throw new LiberviaException(
                    Problem.INTERNAL,
                    "The "
                            + title.part()
                            + " can't start: "
                            + fault
                            + " ("
                            + installation.logFile()
                            + " tells more)",
                    fault);
        }
    }

    private void endBySignal() {
        end();
        // An orderly end is no failure, even where a signal asked for it.
        Runtime.getRuntime().halt(0);
    }

    /** Ends the service, once; whoever comes second waits. */
    private void end() {
        try {
            if (ending.compareAndSet(false, true)) {
                close();
                pidFile.delete();
                LOG.info("The {} has ended", title.part());
                ended.countDown();
            } else if (!ended.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The {} is cut off while it ends", title.part());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() throws InterruptedException {
        Service running = service;
        if (running == null) {
            return;
        }
        Thread closing = Thread.ofPlatform().daemon().name("closing").start(running::close);
        if (!closing.join(LAST_WORDS)) {
            LOG.warn(
                    "The {} did not end within {} s: it is cut off",
                    title.part(),
                    LAST_WORDS.toSeconds());
        }
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException signalled) {
            LOG.debug("A signal came while it ended");
        }
    }
}
