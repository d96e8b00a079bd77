package org.libervia.web.server;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.libervia.domain.Bridge;
import org.libervia.http.HttpRequest;
import org.libervia.http.Parameters;
import org.libervia.web.session.Session;

/**
 * A request, with what the server knows of it. The token of a form or a call is checked by whoever
 * reads it, with {@link org.libervia.web.server.CsrfGuard}.
 *
 * @param http the request as it came
 * @param segments the decoded segments of its path, after redirections: pages are found by these
 * @param query its query, with what redirections added
 * @param session the session; one that is not kept when the browser has none
 * @param bridge the way to the backend
 * @param profile whose data are shown: that of the session, or the service profile
 * @param site the name of the site
 * @param baseUrl what people see before the path, without a slash at the end
 * @param secure whether people see HTTPS
 * @param client the address of the browser, as far as known
 */
public record WebRequest(
        HttpRequest http,
        List<String> segments,
        Parameters query,
        Session session,
        Bridge bridge,
        String profile,
        String site,
        URI baseUrl,
        boolean secure,
        InetAddress client) {
    public WebRequest {
        segments = List.copyOf(segments);
    }

    /** The session as it is now: another one after somebody logged in or out. */
    @Override
    public Session session() {
        return session.current();
    }

    /** The request at another place of the site. */
    public WebRequest at(List<String> otherSegments, Parameters otherQuery) {
        return new WebRequest(
                http,
                otherSegments,
                otherQuery,
                session,
                bridge,
                profile,
                site,
                baseUrl,
                secure,
                client);
    }

    /** Whether somebody is logged in. */
    public boolean isLoggedIn() {
        return session.login().isPresent();
    }

    public String method() {
        return http.method();
    }
}
