package org.libervia.xmpp.negotiation;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/**
 * Resource binding (RFC 6120 §7). A resource that is in use, or not allowed, makes room for one of
 * the server's choice.
 */
final class BindStep {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-bind";
    static final String SESSION = "urn:ietf:params:xml:ns:xmpp-session";

    private BindStep() {}

    static Jid run(XmlChannel channel, XmlElement features, @Nullable String resource) {
        Jid bound = bind(channel, resource);
        boolean session =
                features.child("session", SESSION)
                        .filter(s -> s.child("optional", SESSION).isEmpty())
                        .isPresent();
        if (session) {
            ask(channel, "session", XmlElement.empty("session", SESSION));
        }
        return bound;
    }

    private static Jid bind(XmlChannel channel, @Nullable String resource) {
        XmlElement.Builder wish = XmlElement.builder("bind", NAMESPACE);
        if (resource != null) {
            wish.textChild("resource", resource);
        }
        try {
            Iq answer = ask(channel, "bind", wish.build());
            return answer.payload()
                    .flatMap(bind -> bind.childText("jid"))
                    .map(text -> Jid.parse(text.strip()))
                    .orElseThrow(() ->
                            new XmppException(Problem.REMOTE, "The server bound no address."));
        } catch (StanzaErrorException refused) {
            String condition = refused.error().condition();
            if (resource != null
                    && (condition.equals("conflict") || condition.equals("bad-request"))) {
                return bind(channel, null);
            }
            throw refused;
        }
    }

    private static Iq ask(XmlChannel channel, String id, XmlElement payload) {
        XmlElement answer =
                Exchange.ask(channel, Iq.set(null, payload).element().withAttribute("id", id));
        if (!answer.local().equals("iq") || !id.equals(answer.attribute("id"))) {
            throw Exchange.unexpected(answer);
        }
        Iq iq = new Iq(answer);
        if (answer.attribute("type", "").equals("error")) {
            throw new StanzaErrorException(
                    null,
                    iq.error()
                            .orElse(
                                    StanzaError.of(
                                            StanzaError.Type.CANCEL, "undefined-condition")));
        }
        return iq;
    }
}
