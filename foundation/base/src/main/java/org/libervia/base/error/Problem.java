package org.libervia.base.error;

/**
 * What went wrong, as far as a caller must tell cases apart: the one table from cause to bridge
 * error, exit code of the command line, HTTP status and stanza error condition (RFC 6120 §8.3.3).
 */
public enum Problem {
    /** The request itself is wrong: an argument is missing, malformed or out of bounds. */
    BAD_ARGUMENT("bad-argument", 2, 400, "bad-request"),
    /** The profile that was named does not exist. */
    PROFILE_UNKNOWN("profile-unknown", 1, 404, "item-not-found"),
    /** The profile's session is not started. */
    SESSION_NOT_STARTED("session-not-started", 1, 403, "not-allowed"),
    /** The profile is not connected to its server. */
    NOT_CONNECTED("not-connected", 1, 409, "recipient-unavailable"),
    /** The profile is connected, and must not be for this. */
    CONNECTED("connected", 1, 409, "conflict"),
    /** The profile's password is wrong or missing. */
    PASSWORD("password", 1, 401, "not-authorized"),
    /** The XMPP server refused the account's credentials. */
    AUTHENTICATION("authentication", 1, 401, "not-authorized"),
    /** The server's certificate can't be trusted. */
    CERTIFICATE("certificate", 1, 502, "policy-violation"),
    /** The server can't be reached, or the connection was lost. */
    NETWORK("network", 1, 502, "remote-server-timeout"),
    /** No answer came in time. */
    TIMEOUT("timeout", 1, 504, "remote-server-timeout"),
    /** The thing asked for does not exist. */
    NOT_FOUND("not-found", 16, 404, "item-not-found"),
    /** Data given is not what it should be. */
    DATA("data", 17, 422, "not-acceptable"),
    /** A feature that is needed is absent, here or on the server. */
    MISSING_FEATURE("missing-feature", 18, 501, "feature-not-implemented"),
    /** The thing to create exists already. */
    CONFLICT("conflict", 19, 409, "conflict"),
    /** The user said no. */
    CANCELLED("cancelled", 20, 409, "not-allowed"),
    /** The caller may not do this. */
    FORBIDDEN("forbidden", 1, 403, "forbidden"),
    /** A limit was reached: too large, too many, too fast. */
    LIMIT("limit", 1, 429, "resource-constraint"),
    /** The remote side answered with an error of its own. */
    REMOTE("remote", 4, 502, "undefined-condition"),
    /** The bridge can't be opened or speaks another version. */
    BRIDGE("bridge", 3, 503, "service-unavailable"),
    /** No backend runs. */
    BACKEND_NOT_FOUND("backend-not-found", 5, 503, "service-unavailable"),
    /** The disk is full, a file can't be read or written, the database is damaged. */
    STORAGE("storage", 1, 507, "resource-constraint"),
    /** The configuration can't be used. */
    CONFIGURATION("configuration", 2, 500, "internal-server-error"),
    /** A fault of ours. */
    INTERNAL("internal", 111, 500, "internal-server-error");

    private final String code;
    private final int exitCode;
    private final int httpStatus;
    private final String stanzaCondition;

    Problem(String code, int exitCode, int httpStatus, String stanzaCondition) {
        this.code = code;
        this.exitCode = exitCode;
        this.httpStatus = httpStatus;
        this.stanzaCondition = stanzaCondition;
    }

    /** The bridge's name for it, stable across versions. */
    public String code() {
        return code;
    }

    /** The exit code of a command that ends with it. */
    public int exitCode() {
        return exitCode;
    }

    public int httpStatus() {
        return httpStatus;
    }

    /** The defined condition of a stanza error (RFC 6120 §8.3.3). */
    public String stanzaCondition() {
        return stanzaCondition;
    }

    /** The problem with this bridge code; {@link #REMOTE} for one that a newer peer may send. */
    public static Problem ofCode(String code) {
        for (Problem problem : values()) {
            if (problem.code.equals(code)) {
                return problem;
            }
        }
        return REMOTE;
    }
}
