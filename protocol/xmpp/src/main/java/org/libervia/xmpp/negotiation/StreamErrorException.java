package org.libervia.xmpp.negotiation;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.xml.XmlElement;

/** The server ended the stream with an error (RFC 6120 §4.9). */
public final class StreamErrorException extends XmppException {
    private static final long serialVersionUID = 1L;

    public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-streams";

    private final String condition;
    private final @Nullable String otherHost;

    private StreamErrorException(
            Problem problem, String condition, String message, @Nullable String otherHost) {
        super(problem, message);
        this.condition = condition;
        this.otherHost = otherHost;
    }

    public static StreamErrorException read(XmlElement error) {
        XmlElement found =
                error.elements()
                        .filter(e -> e.namespace().equals(NAMESPACE) && !e.local().equals("text"))
                        .findFirst()
                        .orElse(XmlElement.empty("undefined-condition", NAMESPACE));
        String text = error.child("text", NAMESPACE).map(XmlElement::text).orElse("").strip();
        String meaning =
                switch (found.local()) {
                    case "conflict" -> "Another connection took this one's place.";
                    case "host-unknown" -> "The server does not serve this domain.";
                    case "not-authorized" ->
                            "The server refused the connection: it is not authorised.";
                    case "policy-violation" ->
                            "The server ended the stream: a rule of its was broken.";
                    case "system-shutdown" -> "The server is shutting down.";
                    case "resource-constraint" -> "The server has no room for another connection.";
                    default -> "The server ended the stream.";
                };
        return new StreamErrorException(
                found.local().equals("not-authorized") ? Problem.AUTHENTICATION : Problem.NETWORK,
                found.local(),
                meaning + " (" + found.local() + (text.isEmpty() ? "" : ": " + text) + ")",
                found.local().equals("see-other-host") ? found.text().strip() : null);
    }

    /** The condition, {@code system-shutdown} for example. */
    public String condition() {
        return condition;
    }

    /** Where the server sends us, with {@code see-other-host}; else null. */
    public @Nullable String otherHost() {
        return otherHost;
    }

    /** Whether trying again makes no sense before somebody has done something. */
    public boolean isFinal() {
        return switch (condition) {
            case "conflict", "host-unknown", "not-authorized", "host-gone", "unsupported-version" ->
                    true;
            default -> false;
        };
    }
}
