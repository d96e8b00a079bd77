package org.libervia.web.security;

import org.libervia.http.HttpResponse;

/** Header fields that tell browsers what pages of ours never do. */
public final class SecurityHeaders {
    /** Everything from here, nothing from elsewhere, nothing inline. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; manifest-src 'self';"
                    + " worker-src 'self'";

    private SecurityHeaders() {}

    /**
     * Adds them, where the response has none of its own.
     *
     * @param secure whether people see HTTPS: then browsers are told to stay there
     */
    public static HttpResponse on(HttpResponse response, boolean secure) {
        HttpResponse guarded =
                response.withDefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                        .withDefault("X-Content-Type-Options", "nosniff")
                        .withDefault("X-Frame-Options", "DENY")
                        .withDefault("Referrer-Policy", "same-origin")
                        .withDefault("Cross-Origin-Opener-Policy", "same-origin")
                        .withDefault("Cross-Origin-Resource-Policy", "same-origin")
                        .withDefault(
                                "Permissions-Policy",
                                "camera=(self), microphone=(self), geolocation=()");
        return secure
                ? guarded.withDefault("Strict-Transport-Security", "max-age=31536000")
                : guarded;
    }
}
