package org.libervia.app.up;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** What all programs that run for us have in common. */
final class Child {
    private Child() {}

    /**
     * Waits a moment before one that starts is looked at again.
     *
     * @param name what the user knows it as
     */
    static void pause(String name) {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LiberviaException(
                    Problem.CANCELLED, "Stopped while " + name + " was starting.", stopped);
        }
    }

    /** Tells it to end, and kills it when it does not in time. */
    static void end(Process process, Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
