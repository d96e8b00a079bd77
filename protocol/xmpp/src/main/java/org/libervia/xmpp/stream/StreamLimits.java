package org.libervia.xmpp.stream;

import java.util.Optional;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.xml.XmlElement;

/**
 * What the server is willing to take (XEP-0478).
 *
 * @param maxBytes the largest stanza, or {@code Long.MAX_VALUE}
 * @param idleSeconds after how long without any traffic it may end the stream, or {@code
 *     Long.MAX_VALUE}
 */
record StreamLimits(long maxBytes, long idleSeconds) {
    static final String NAMESPACE = "urn:xmpp:stream-limits:0";

    /** RFC 6120 §13.12: no server may take less. */
    private static final int LEAST_BYTES = 10_000;

    static StreamLimits read(XmlElement features) {
        Optional<XmlElement> limits = features.child("limits", NAMESPACE);
        long bytes = number(limits, "max-bytes");
        return new StreamLimits(
                Math.max(bytes, LEAST_BYTES), Math.max(1, number(limits, "idle-seconds")));
    }

    private static long number(Optional<XmlElement> limits, String name) {
        return limits.flatMap(found -> found.childText(name))
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }

    /**
     * Refuses what the server would end the stream for.
     *
     * @throws XmppException {@code LIMIT}
     */
    void check(Stanza stanza) {
        if (maxBytes == Long.MAX_VALUE) {
            return;
        }
        int bytes =
                stanza.element()
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                        .length;
        if (bytes > maxBytes) {
            throw new XmppException(
                    Problem.LIMIT,
                    "This is too large for the server: "
                            + bytes
                            + " bytes, where it takes "
                            + maxBytes
                            + ". Send less at a time, or send it as a file.");
        }
    }
}
