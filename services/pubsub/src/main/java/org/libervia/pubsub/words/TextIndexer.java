package org.libervia.pubsub.words;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.libervia.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the words of items up to date soon after they were published, some at a time, so that
 * searches find little left to be done.
 */
public final class TextIndexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TextIndexer.class);

    /** So many at once: others who write wait for them some milliseconds. */
    static final int AT_ONCE = 64;

    private static final long GATHERING_MILLIS = 100;
    private static final long MOST_MILLIS = 60_000;

    private final Database database;
    private final Semaphore news = new Semaphore(1);
    private final Thread thread;
    private volatile boolean ending;

    public TextIndexer(Database database) {
        this.database = database;
        this.thread = Thread.ofVirtual().name("pubsub-texts").start(this::run);
    }

    /** Something was written; there may be work. */
    public void written() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    private void run() {
        long pause = GATHERING_MILLIS;
        try {
            while (!ending) {
                news.acquire();
                TimeUnit.MILLISECONDS.sleep(pause);
                news.drainPermits();
                try {
                    while (catchUp() == AT_ONCE) {
                        pause = GATHERING_MILLIS;
                    }
                    pause = GATHERING_MILLIS;
                } catch (RuntimeException failed) {
                    LOG.warn("Words can't be noted for searches now: {}", failed.toString());
                    pause = Math.min(pause * 2, MOST_MILLIS);
                    news.release();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private int catchUp() {
        return database.write(handle -> new TextTable(handle, database.engine()).catchUp(AT_ONCE));
    }

    /** Returns when all notes of a node's items up to this one were dealt with. */
    public void catchUp(long nodeId, long last) {
        while (database.read(
                handle -> new TextTable(handle, database.engine()).isDue(nodeId, last))) {
            int _ =
                    database.write(handle ->
                            new TextTable(handle, database.engine()).catchUp(nodeId, AT_ONCE));
        }
    }

    @Override
    public void close() {
        ending = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
