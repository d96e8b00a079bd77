package org.libervia.xmpp.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stream management is resumed, or begun (XEP-0198 §3, §5). */
final class ManagementStep {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementStep.class);
    private static final Negotiated.Previous NONE = Negotiated.Previous.NONE;
    private static final int MOST_EARLY = 10_000;

    private ManagementStep() {}

    /** What the server says of the stream that is to go on. */
    static Negotiated.Previous resume(XmlChannel channel, Resumption resumption) {
        XmlElement answer = Exchange.ask(channel, Sm.resume(resumption.id(), resumption.h()));
        if (answer.is("resumed", Sm.NAMESPACE)) {
            return new Negotiated.Previous(true, Sm.h(answer).orElse(0L));
        }
        LOG.debug("{} can't be resumed: {}", resumption.jid(), answer);
        return failed(answer);
    }

    /** A stream that can't go on; newer servers still say how far they had come with it. */
    static Negotiated.Previous failed(XmlElement failed) {
        return new Negotiated.Previous(false, Sm.h(failed).orElse(-1L));
    }

    /** Begins it. What others send to the address just bound may come before the answer. */
    static Negotiated enable(XmlChannel channel, Jid jid, XmlElement features, String mechanism) {
        if (!Sm.isOffered(features)) {
            return new Negotiated(channel, jid, features, mechanism, false, null, Early.NONE, NONE);
        }
        channel.write(Sm.enable());
        List<XmlElement> early = new ArrayList<>();
        XmlElement answer = Exchange.next(channel);
        while (!answer.namespace().equals(Sm.NAMESPACE)) {
            early.add(answer);
            if (early.size() > MOST_EARLY) {
                throw Exchange.unexpected(answer);
            }
            answer = Exchange.next(channel);
        }
        Early before = new Early(early, List.of());
        return answer.is("enabled", Sm.NAMESPACE)
                ? new Negotiated(
                        channel,
                        jid,
                        features,
                        mechanism,
                        true,
                        Sm.Enabled.read(answer).resumption(),
                        before,
                        NONE)
                : new Negotiated(channel, jid, features, mechanism, false, null, before, NONE);
    }
}
