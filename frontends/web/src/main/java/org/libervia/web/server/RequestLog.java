package org.libervia.web.server;

import java.time.Duration;
import org.libervia.http.HttpException;
import org.libervia.http.HttpRequest;
import org.libervia.http.server.AccessLog;
import org.libervia.web.security.Proxies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each request, without what may be secret: no query, and no path of a guest's
 * invitation.
 */
final class RequestLog implements AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.libervia.web.access");
    private static final int LONGEST = 200;

    private final Proxies proxies;

    RequestLog(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void answered(HttpRequest request, int status, long bytes, Duration time) {
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{} {} {} {} {} B {} ms",
                    address(request),
                    request.method(),
                    path(request),
                    status,
                    bytes,
                    time.toMillis());
        }
    }

    private String address(HttpRequest request) {
        try {
            return proxies.visitor(request).address().getHostAddress();
        } catch (HttpException malformed) {
            return request.remote().getAddress().getHostAddress();
        }
    }

    private static String path(HttpRequest request) {
        if (!request.segments().isEmpty() && request.segments().getFirst().equals("g")) {
            return "/g/…";
        }
        String path = request.rawPath();
        return path.length() > LONGEST ? path.substring(0, LONGEST) + "…" : path;
    }
}
