package org.libervia.web.server;

import java.time.Duration;
import java.util.Optional;
import org.libervia.http.HttpRequest;
import org.libervia.http.HttpResponse;
import org.libervia.http.SetCookie;
import org.libervia.web.session.Session;
import org.libervia.web.session.Sessions;

/**
 * The cookies of sessions: one for HTTPS, which browsers send nowhere else, and another one for
 * HTTP, so that who listens to the one never learns the other.
 */
final class SessionCookies {
    private static final String SECURE = "__Host-libervia";
    private static final String INSECURE = "libervia_insecure";

    private final Sessions sessions;

    SessionCookies(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session of a browser; a fresh one, not kept, when it has none. */
    Session find(HttpRequest request, boolean secure) {
        return request.cookie(name(secure)).flatMap(sessions::find).orElseGet(sessions::fresh);
    }

    private static String name(boolean secure) {
        return secure ? SECURE : INSECURE;
    }

    /** Gives the browser the cookie of a session that is new, and takes that of one that ended. */
    HttpResponse on(HttpResponse response, HttpRequest request, Session before, boolean secure) {
        Session session = before.current();
        if (session.isKept()) {
            sessions.keep(session);
        }
        Optional<String> secret = session.takeNewSecret();
        if (secret.isPresent()) {
            return response.with(new SetCookie(name(secure), secret.get(), secure, null));
        }
        boolean ended = session != before && request.cookie(name(secure)).isPresent();
        return ended
                ? response.with(new SetCookie(name(secure), "", secure, Duration.ZERO))
                : response;
    }
}
