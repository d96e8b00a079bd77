package org.libervia.pubsub.command;

import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** What the program around the service can do for admins. */
public interface Tools {
    /** How much may be logged, the most first; none where that can't be set. */
    List<String> logLevels();

    /** How much is logged. */
    String logLevel();

    /** Sets how much is logged, to one of {@link #logLevels}. */
    void logLevel(String level);

    /**
     * Begins to copy the database; doesn't wait.
     *
     * @return the file that is being made
     * @throws LiberviaException {@code MISSING_FEATURE} saying what to do, when it can't be
     */
    String backUp();

    /** No tools. */
    Tools NONE =
            new Tools() {
                @Override
                public List<String> logLevels() {
                    return List.of();
                }

                @Override
                public String logLevel() {
                    return "";
                }

                @Override
                public void logLevel(String level) {
                    throw missing();
                }

                @Override
                public String backUp() {
                    throw missing();
                }

                private LiberviaException missing() {
                    return new LiberviaException(
                            Problem.MISSING_FEATURE, "The program can't do that.");
                }
            };
}
