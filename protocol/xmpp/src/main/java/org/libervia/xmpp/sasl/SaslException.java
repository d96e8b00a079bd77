package org.libervia.xmpp.sasl;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;

/** Authentication failed: the server refused, offered nothing usable, or did not prove itself. */
public final class SaslException extends XmppException {
    private static final long serialVersionUID = 1L;

    private final String condition;

    public SaslException(String condition, String message) {
        this(condition, message, null);
    }

    public SaslException(String condition, String message, @Nullable Throwable cause) {
        super(
                condition.equals("temporary-auth-failure")
                        ? Problem.NETWORK
                        : Problem.AUTHENTICATION,
                message,
                cause);
        this.condition = condition;
    }

    /** The condition that the server named (RFC 6120 §6.5), or one of the same kind. */
    public String condition() {
        return condition;
    }

    /** The exception for a refusal by the server. */
    public static SaslException refused(String condition, @Nullable String text) {
        String meaning =
                switch (condition) {
                    case "not-authorized" -> "The server refused the password.";
                    case "account-disabled" ->
                            "The account is disabled; ask the server's administrator.";
                    case "credentials-expired" ->
                            "The password has expired; change it on the server first.";
                    case "encryption-required" ->
                            "The server wants an encrypted connection for this.";
                    case "invalid-authzid", "invalid-mechanism" ->
                            "The server refused this way of authentication.";
                    case "mechanism-too-weak" ->
                            "The server finds this way of authentication too weak.";
                    case "temporary-auth-failure" ->
                            "The server can't check passwords now; try again later.";
                    case "malformed-request", "incorrect-encoding", "aborted" ->
                            "The server could not follow the authentication.";
                    default -> "The server refused the authentication.";
                };
        return new SaslException(
                condition,
                meaning
                        + " ("
                        + condition
                        + (text == null || text.isBlank() ? "" : ": " + text.strip())
                        + ")");
    }
}
