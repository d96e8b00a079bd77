package org.libervia.http;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** A request that is answered with an error status; the message may be shown to who asked. */
public final class HttpException extends LiberviaException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public HttpException(int status, String message) {
        super(problem(status), message);
        this.status = status;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 401 -> Problem.PASSWORD;
            case 403 -> Problem.FORBIDDEN;
            case 404, 410 -> Problem.NOT_FOUND;
            case 413, 429, 431 -> Problem.LIMIT;
            default -> status < 500 ? Problem.BAD_ARGUMENT : Problem.INTERNAL;
        };
    }

    public int status() {
        return status;
    }
}
