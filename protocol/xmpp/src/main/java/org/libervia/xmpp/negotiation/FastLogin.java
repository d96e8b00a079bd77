package org.libervia.xmpp.negotiation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.sasl.Choice;
import org.libervia.xmpp.sasl.FastToken;
import org.libervia.xmpp.sasl.Mechanism;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/** Logging in with a token, and getting one (XEP-0484). Needs a device that tokens belong to. */
final class FastLogin {
    static final String NAMESPACE = "urn:xmpp:fast:0";
    private static final Duration UNTOLD_EXPIRY = Duration.ofDays(1);

    private final ClientIdentity identity;
    private final @Nullable String wanted;
    private @Nullable FastToken token;
    private final @Nullable Mechanism mechanism;

    private FastLogin(
            ClientIdentity identity,
            @Nullable String wanted,
            @Nullable FastToken token,
            @Nullable Mechanism mechanism) {
        this.identity = identity;
        this.wanted = wanted;
        this.token = token;
        this.mechanism = mechanism;
    }

    static FastLogin of(XmlElement inline, ClientIdentity identity, XmlChannel channel) {
        List<String> offered =
                inline.child("fast", NAMESPACE).stream()
                        .flatMap(fast -> fast.elements("mechanism", NAMESPACE))
                        .map(name -> name.text().strip())
                        .toList();
        if (identity.device() == null || identity.credentials().isAnonymous()) {
            return new FastLogin(identity, null, null, null);
        }
        FastToken token =
                identity.tokens()
                        .token()
                        .filter(kept -> kept.expiry().isAfter(Instant.now()))
                        .orElse(null);
        Mechanism mechanism =
                token == null
                        ? null
                        : Choice.withToken(token, offered, identity.credentials(), channel)
                                .orElse(null);
        return new FastLogin(
                identity, Choice.tokenMechanism(offered, channel).orElse(null), token, mechanism);
    }

    /** To be authenticated by the token; null when there is none that can be used. */
    @Nullable Mechanism mechanism() {
        return mechanism;
    }

    /** Says that a token is used. */
    XmlElement use() {
        return XmlElement.empty("fast", NAMESPACE);
    }

    /** Asks for a token; null when the server gives none that could be used here. */
    @Nullable XmlElement request() {
        return wanted == null
                ? null
                : XmlElement.builder("request-token", NAMESPACE)
                        .attribute("mechanism", wanted)
                        .build();
    }

    void refused() {
        token = null;
        identity.tokens().forget();
    }

    /** Keeps the token that came with a success: one that was asked for, or one in its place. */
    void received(XmlElement success) {
        FastToken used = token;
        String forMechanism = mechanism != null && used != null ? used.mechanism() : wanted;
        XmlElement given = success.child("token", NAMESPACE).orElse(null);
        String secret = given == null ? null : given.attribute("token");
        if (given != null && secret != null && forMechanism != null) {
            identity.tokens()
                    .keep(
                            new FastToken(
                                    forMechanism, secret, expiry(given.attribute("expiry", ""))));
        }
    }

    private static Instant expiry(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException untold) {
            return Instant.now().plus(UNTOLD_EXPIRY);
        }
    }
}
