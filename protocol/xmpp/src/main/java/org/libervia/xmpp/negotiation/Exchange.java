package org.libervia.xmpp.negotiation;

import org.libervia.base.error.Problem;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlStreamReader;

/** Questions and answers while a stream is negotiated. */
final class Exchange {
    private Exchange() {}

    /** The next element; a stream error, or the end of the stream, is an exception. */
    static XmlElement next(XmlChannel channel) {
        XmlElement element = channel.read();
        if (element == null) {
            throw new XmppException(
                    Problem.NETWORK, "The server closed the stream while it was being set up.");
        }
        if (element.is("error", XmlStreamReader.STREAMS)) {
            throw StreamErrorException.read(element);
        }
        return element;
    }

    static XmlElement features(XmlChannel channel) {
        XmlElement features = next(channel);
        if (!features.is("features", XmlStreamReader.STREAMS)) {
            throw unexpected(features);
        }
        return features;
    }

    static XmlElement ask(XmlChannel channel, XmlElement question) {
        channel.write(question);
        return next(channel);
    }

    static XmppException unexpected(XmlElement element) {
        return new XmppException(
                Problem.REMOTE,
                "The server sent <"
                        + element.local()
                        + "/> ("
                        + element.namespace()
                        + ") where it makes no sense.");
    }
}
