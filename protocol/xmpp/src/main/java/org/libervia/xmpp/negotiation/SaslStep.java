package org.libervia.xmpp.negotiation;

import java.util.Base64;
import java.util.List;
import org.libervia.xmpp.sasl.Choice;
import org.libervia.xmpp.sasl.Credentials;
import org.libervia.xmpp.sasl.Mechanism;
import org.libervia.xmpp.sasl.Offer;
import org.libervia.xmpp.sasl.SaslException;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/** Authentication by RFC 6120 §6. */
final class SaslStep {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-sasl";
    static final String BINDINGS = "urn:xmpp:sasl-cb:0";
    private static final int MOST_ROUNDS = 10;

    private SaslStep() {}

    /** Authenticates; returns the name of the mechanism. */
    static String run(XmlChannel channel, XmlElement features, Credentials credentials) {
        Mechanism mechanism = Choice.among(offer(features), credentials, channel);
        XmlElement answer =
                Exchange.ask(
                        channel,
                        XmlElement.builder("auth", NAMESPACE)
                                .attribute("mechanism", mechanism.name())
                                .text(encode(mechanism.first()))
                                .build());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (answer.is("success", NAMESPACE)) {
                mechanism.verify(decode(answer.text()));
                return mechanism.name();
            }
            if (answer.is("failure", NAMESPACE)) {
                throw refusal(answer);
            }
            if (!answer.is("challenge", NAMESPACE)) {
                throw Exchange.unexpected(answer);
            }
            byte[] response = mechanism.answer(decode(answer.text()));
            answer =
                    Exchange.ask(
                            channel,
                            XmlElement.builder("response", NAMESPACE)
                                    .text(encode(response))
                                    .build());
        }
        throw new SaslException("aborted", "The server's authentication does not come to an end.");
    }

    static Offer offer(XmlElement features) {
        List<String> mechanisms =
                features.child("mechanisms", NAMESPACE).stream()
                        .flatMap(m -> m.elements("mechanism", NAMESPACE))
                        .map(m -> m.text().strip())
                        .toList();
        return new Offer(mechanisms, bindings(features));
    }

    /** The kinds of channel binding that the server announces (XEP-0440). */
    static List<String> bindings(XmlElement features) {
        return features.child("sasl-channel-binding", BINDINGS).stream()
                .flatMap(b -> b.elements("channel-binding", BINDINGS))
                .map(b -> b.attribute("type", ""))
                .toList();
    }

    static SaslException refusal(XmlElement failure) {
        String condition =
                failure.elements()
                        .map(XmlElement::local)
                        .filter(name -> !name.equals("text"))
                        .findFirst()
                        .orElse("not-authorized");
        String text =
                failure.elements()
                        .filter(e -> e.local().equals("text"))
                        .map(XmlElement::text)
                        .findFirst()
                        .orElse(null);
        return SaslException.refused(condition, text);
    }

    private static String encode(byte[] data) {
        return data.length == 0 ? "=" : Base64.getEncoder().encodeToString(data);
    }

    static byte[] decode(String text) {
        String stripped = text.strip();
        try {
            return stripped.isEmpty() || stripped.equals("=")
                    ? new byte[0]
                    : Base64.getDecoder().decode(stripped);
        } catch (IllegalArgumentException wrong) {
            throw new SaslException(
                    "incorrect-encoding", "The server's authentication data is not Base64.", wrong);
        }
    }
}
