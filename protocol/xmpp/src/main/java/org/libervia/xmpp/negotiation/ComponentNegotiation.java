package org.libervia.xmpp.negotiation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

/** A component's stream (XEP-0114): one handshake with a shared secret. */
public final class ComponentNegotiation implements Negotiation {
    /** How long the server may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long all of it may take. */
    private static final Duration MOST = Duration.ofMinutes(1);

    private final ChannelSource source;
    private final Jid component;
    private final String secret;

    public ComponentNegotiation(ChannelSource source, Jid component, String secret) {
        this.source = source;
        this.component = component;
        this.secret = secret;
    }

    @Override
    public Negotiated negotiate(@Nullable Resumption resumption) {
        return Watchdog.over(source.connect(), MOST, this::shakeHands);
    }

    private Negotiated shakeHands(XmlChannel channel) {
        channel.readTimeout(PATIENCE);
        XmlElement opened = channel.open(StreamHeader.component(component));
        String id = opened.attribute("id", "");
        byte[] digest = sha1((id + secret).getBytes(StandardCharsets.UTF_8));
        channel.write(
                XmlElement.ofText(
                        "handshake", StreamHeader.CLIENT, HexFormat.of().formatHex(digest)));
        XmlElement answer = next(channel);
        if (!answer.local().equals("handshake")) {
            throw Exchange.unexpected(answer);
        }
        channel.readTimeout(Duration.ZERO);
        return new Negotiated(
                channel,
                component,
                XmlElement.empty("features", XmlStreamReader.STREAMS),
                "component",
                false,
                null,
                Early.NONE,
                Negotiated.Previous.NONE);
    }

    private static byte[] sha1(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(data);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private XmlElement next(XmlChannel channel) {
        try {
            return Exchange.next(channel);
        } catch (StreamErrorException refused) {
            if (refused.condition().equals("not-authorized")) {
                throw new XmppException(
                        Problem.AUTHENTICATION,
                        "The server refused the component " + component + ": the secret is wrong.",
                        refused);
            }
            throw refused;
        }
    }
}
