package org.libervia.backend.session;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The virtual threads that work for a connection; they are interrupted when it ends. */
final class Forks {
    private static final Logger LOG = LoggerFactory.getLogger(Forks.class);

    private final Set<Thread> running = ConcurrentHashMap.newKeySet(4);
    private final String profile;
    private volatile boolean ended;

    Forks(String profile) {
        this.profile = profile;
    }

    Thread fork(String what, Runnable work) {
        Thread thread = Thread.ofVirtual().unstarted(() -> run(what, work));
        running.add(thread);
        thread.start();
        if (ended) {
            thread.interrupt();
        }
        return thread;
    }

    private void run(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            if (ended) {
                LOG.debug("{}: {} ended with its connection", profile, what, fault);
            } else {
                LOG.atWarn()
                        .addKeyValue("profile", profile)
                        .setCause(fault)
                        .log("{}: {} failed: {}", profile, what, fault.getMessage());
            }
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    void end() {
        ended = true;
        running.forEach(Thread::interrupt);
    }
}
