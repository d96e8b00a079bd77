package org.libervia.backend.daemon;

import java.nio.file.Path;
import org.libervia.backend.log.LogOptions;

/**
 * Where a daemon keeps its things, and how it is started.
 *
 * @param localDir the data
 * @param pidDir the PID file
 * @param logDir the log file
 * @param log the options of the log
 * @param starter starts what runs; returns when it is ready
 */
public record Installation(
        Path localDir, Path pidDir, Path logDir, LogOptions log, Starter starter) {

    /** Starts a service. */
    @FunctionalInterface
    public interface Starter {
        Service start();
    }

    /** Reads what the arguments and the configuration say. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads the configuration.
         *
         * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} when it can't be
         *     used
         */
        Installation read(DaemonArguments arguments);
    }

    Path logFile() {
        return logDir.resolve("libervia.log");
    }
}
