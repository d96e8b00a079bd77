package org.libervia.xmpp.stream;

import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.StreamClosedException;
import org.libervia.xmpp.XmppException;
import org.libervia.xmpp.negotiation.StreamErrorException;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.libervia.xmpp.xml.XmlException;
import org.libervia.xmpp.xml.XmlStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a connection, and says why it ended. */
final class Reading {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private Reading() {}

    /** Takes what is read. */
    interface Taker {
        void take(XmlElement element) throws InterruptedException;
    }

    /** Reads until the connection is lost, or one side ends it. */
    static XmppException untilTheEnd(XmlChannel channel, List<XmlElement> first, Taker taker) {
        try {
            for (XmlElement early : first) {
                taker.take(early);
            }
            for (XmlElement element = channel.read(); element != null; element = channel.read()) {
                if (element.is("error", XmlStreamReader.STREAMS)) {
                    return StreamErrorException.read(element);
                }
                taker.take(element);
            }
            return new StreamClosedException("The server closed the connection.");
        } catch (XmlException hostile) {
            return ended(channel, hostile.fault().condition(), hostile);
        } catch (XmppException lost) {
            return lost;
        } catch (LiberviaException wrong) {
            return ended(channel, "invalid-xml", wrong);
        } catch (IllegalArgumentException wrong) {
            return ended(channel, "undefined-condition", wrong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new StreamClosedException("Stopped while reading.", stopped);
        }
    }

    private static XmppException ended(XmlChannel channel, String condition, Exception why) {
        try {
            channel.write(
                    XmlElement.builder("error", XmlStreamReader.STREAMS)
                            .child(XmlElement.empty(condition, StreamErrorException.NAMESPACE))
                            .build());
            channel.finish();
        } catch (LiberviaException gone) {
            LOG.debug("The stream error could not be sent", gone);
        }
        Problem problem = why instanceof LiberviaException known ? known.problem() : Problem.REMOTE;
        return new XmppException(
                problem, "The server sent what can't be taken: " + why.getMessage(), why);
    }
}
