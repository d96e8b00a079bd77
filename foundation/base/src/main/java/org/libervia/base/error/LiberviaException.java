package org.libervia.base.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception of ours: a {@link Problem}, and a message that says what happened and
 * what to do next.
 */
public class LiberviaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public LiberviaException(Problem problem, String message) {
        this(problem, message, null);
    }

    public LiberviaException(Problem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
