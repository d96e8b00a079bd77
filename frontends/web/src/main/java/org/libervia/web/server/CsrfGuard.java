package org.libervia.web.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.libervia.http.HttpException;
import org.libervia.http.form.FormData;

/**
 * Checks that a form was made by us for this session: its field {@code csrf_token}, or the header
 * field {@code X-Csrf-Token}, holds the session's token. Where nobody is logged in nothing is
 * checked, since there is nothing to gain.
 */
public final class CsrfGuard {
    /** The name of the form's field. */
    public static final String FIELD = "csrf_token";

    private static final String HEADER = "X-Csrf-Token";

    private CsrfGuard() {}

    /**
     * Lets a request with a form pass.
     *
     * @throws HttpException 403 when the token is missing or another's
     */
    public static void check(WebRequest request, FormData form) {
        String wanted = request.session().csrfToken();
        if (request.isLoggedIn()
                && !same(wanted, form.text(FIELD).orElse(""))
                && !same(wanted, request.http().headers().first(HEADER).orElse(""))) {
            throw new HttpException(
                    403, "This form is too old, or comes from elsewhere: load its page again.");
        }
    }

    private static boolean same(String wanted, String given) {
        return !wanted.isEmpty()
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8),
                        CsrfMask.plain(given).getBytes(StandardCharsets.UTF_8));
    }
}
