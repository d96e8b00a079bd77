package org.libervia.xmpp.negotiation;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.xmpp.sasl.Choice;
import org.libervia.xmpp.sasl.Mechanism;
import org.libervia.xmpp.sasl.Offer;
import org.libervia.xmpp.sasl.SaslException;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Authentication by SASL2 (XEP-0388), with a token where there is one (XEP-0484). What is asked for
 * along with it (a resumption, a resource) is answered in the same {@code <success/>}.
 */
final class Sasl2Step {
    static final String NAMESPACE = "urn:xmpp:sasl:2";
    private static final int MOST_ROUNDS = 10;

    private final XmlChannel channel;
    private final XmlElement features;
    private final XmlElement offered;
    private final ClientIdentity identity;
    private final FastLogin fast;

    private Sasl2Step(
            XmlChannel channel, XmlElement features, XmlElement offered, ClientIdentity identity) {
        this.channel = channel;
        this.features = features;
        this.offered = offered;
        this.identity = identity;
        this.fast = FastLogin.of(inline(offered), identity, channel);
    }

    /**
     * The end of it.
     *
     * @param mechanism how we were authenticated
     * @param element the server's {@code <success/>}
     */
    record Success(String mechanism, XmlElement element) {}

    /** Whether a server offers it; only ever used under TLS. */
    static Optional<Sasl2Step> offered(
            XmlChannel channel, XmlElement features, ClientIdentity identity) {
        return channel.isSecure()
                ? features.child("authentication", NAMESPACE)
                        .map(offer -> new Sasl2Step(channel, features, offer, identity))
                : Optional.empty();
    }

    /** What can be asked for along with the authentication. */
    static XmlElement inline(XmlElement offered) {
        return offered.child("inline", NAMESPACE).orElse(XmlElement.empty("inline", NAMESPACE));
    }

    XmlElement inline() {
        return inline(offered);
    }

    /**
     * Authenticates.
     *
     * @throws SaslException when the server refuses; a token that was refused is forgotten by then,
     *     and the password may be tried over another connection (over this one, not every server
     *     takes it any more)
     */
    Success run(List<XmlElement> requests) {
        Mechanism token = fast.mechanism();
        if (token != null) {
            XmlElement answer = start(token, requests, fast.use());
            if (answer.is("failure", NAMESPACE)) {
                fast.refused();
            }
            return finish(token, answer);
        }
        Offer offer = new Offer(mechanisms(), SaslStep.bindings(features));
        Mechanism mechanism = Choice.among(offer, identity.credentials(), channel);
        return finish(mechanism, start(mechanism, requests, fast.request()));
    }

    private XmlElement start(
            Mechanism mechanism, List<XmlElement> requests, @Nullable XmlElement ofFast) {
        XmlElement.Builder authenticate =
                XmlElement.builder("authenticate", NAMESPACE)
                        .attribute("mechanism", mechanism.name())
                        .textChild(
                                "initial-response",
                                Base64.getEncoder().encodeToString(mechanism.first()));
        Device device = identity.device();
        if (device != null) {
            authenticate.child(
                    XmlElement.builder("user-agent", NAMESPACE)
                            .attribute("id", device.id())
                            .textChild("software", device.software())
                            .build());
        }
        authenticate.children(requests);
        if (ofFast != null) {
            authenticate.child(ofFast);
        }
        return Exchange.ask(channel, authenticate.build());
    }

    private Success finish(Mechanism mechanism, XmlElement first) {
        XmlElement answer = first;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (answer.is("success", NAMESPACE)) {
                mechanism.verify(SaslStep.decode(answer.childText("additional-data").orElse("")));
                fast.received(answer);
                return new Success(mechanism.name(), answer);
            }
            if (answer.is("failure", NAMESPACE)) {
                throw SaslStep.refusal(answer);
            }
            if (answer.is("continue", NAMESPACE)) {
                throw new SaslException(
                        "aborted",
                        "The server wants a second proof of who you are, which can't be given here: switch it off on the"
                                + " server, or use a password made for this program.");
            }
            if (!answer.is("challenge", NAMESPACE)) {
                throw Exchange.unexpected(answer);
            }
            byte[] response = mechanism.answer(SaslStep.decode(answer.text()));
            answer =
                    Exchange.ask(
                            channel,
                            XmlElement.ofText(
                                    "response",
                                    NAMESPACE,
                                    Base64.getEncoder().encodeToString(response)));
        }
        throw new SaslException("aborted", "The server's authentication does not come to an end.");
    }

    private List<String> mechanisms() {
        return offered.elements("mechanism", NAMESPACE).map(m -> m.text().strip()).toList();
    }
}
