package org.libervia.xmpp.negotiation;

import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/**
 * STARTTLS (RFC 6120 §5): taken whenever it is offered, and insisted on unless a stream without is
 * allowed.
 */
final class TlsStep {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-tls";

    private TlsStep() {}

    /** Returns the features of the secured stream, or those given when nothing is to be done. */
    static XmlElement run(
            XmlChannel channel, StreamHeader header, XmlElement features, boolean insist) {
        if (channel.isSecure()) {
            return features;
        }
        if (channel.canStartTls() && features.child("starttls", NAMESPACE).isPresent()) {
            XmlElement answer = Exchange.ask(channel, XmlElement.empty("starttls", NAMESPACE));
            if (!answer.is("proceed", NAMESPACE)) {
                throw new XmppException(
                        Problem.NETWORK,
                        "The server offered TLS and then refused it; ask its administrator.");
            }
            channel.startTls();
            channel.open(header);
            return Exchange.features(channel);
        }
        if (insist) {
            throw new XmppException(
                    Problem.CERTIFICATE,
                    "The server offers no TLS: the connection would not be encrypted. If you must, set the parameter"
                            + " Connection/check_certificate to false.");
        }
        return features;
    }
}
