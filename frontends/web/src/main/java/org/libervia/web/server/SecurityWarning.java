package org.libervia.web.server;

import org.libervia.web.security.Visitor;
import org.libervia.web.session.Notification;
import org.libervia.web.session.Session;

/**
 * Warns people who come by HTTP, once a session: those who look at the login page, or have a
 * session already. Others have nothing to lose, and their pages may be cached. On this machine
 * nobody listens.
 *
 * @param active whether it does
 */
record SecurityWarning(boolean active) {
    private static final String LOGIN = "login";

    private record Warned() {}

    void on(WebRequest request, Visitor visitor) {
        Session session = request.session();
        boolean concerned =
                session.isKept()
                        || (!request.segments().isEmpty()
                                && (request.segments().getFirst().equals(LOGIN)
                                        || request.segments().getFirst().equals("register")));
        if (active
                && concerned
                && !visitor.secure()
                && !visitor.address().isLoopbackAddress()
                && session.findData("", Warned.class).isEmpty()) {
            session.data("", Warned.class, Warned::new);
            session.notify(
                    Notification.Level.WARNING,
                    "This connection is not encrypted: others on the way can read your password and"
                            + " what you write.");
        }
    }
}
