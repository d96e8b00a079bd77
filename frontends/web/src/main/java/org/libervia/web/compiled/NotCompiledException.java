package org.libervia.web.compiled;

/** The code of a page can't be used; the message says why. */
final class NotCompiledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCompiledException(String message) {
        super(message);
    }
}
