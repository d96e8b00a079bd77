package org.libervia.xmpp.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libervia.base.Jid;
import org.libervia.xmpp.management.Sm;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stream management is resumed, or begun (XEP-0198 §3, §5). */
final class ManagementStep {
    private static final Logger LOG = LoggerFactory.getLogger(ManagementStep.class);
    private static final int MOST_EARLY = 10_000;

    private ManagementStep() {}

    /** The server's count when it resumed the stream; empty when it could not. */
    static Optional<Long> resume(XmlChannel channel, Resumption resumption) {
        XmlElement answer = Exchange.ask(channel, Sm.resume(resumption.id(), resumption.h()));
        if (answer.is("resumed", Sm.NAMESPACE)) {
            return Optional.of(Sm.h(answer).orElse(0L));
        }
        LOG.debug("{} can't be resumed: {}", resumption.jid(), answer);
        return Optional.empty();
    }

    /** Begins it. What others send to the address just bound may come before the answer. */
    static Negotiated enable(XmlChannel channel, Jid jid, XmlElement features, String mechanism) {
        if (!Sm.isOffered(features)) {
            return new Negotiated(channel, jid, features, mechanism, false, null, List.of(), -1);
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
        return answer.is("enabled", Sm.NAMESPACE)
                ? new Negotiated(
                        channel,
                        jid,
                        features,
                        mechanism,
                        true,
                        Sm.Enabled.read(answer).resumption(),
                        early,
                        -1)
                : new Negotiated(channel, jid, features, mechanism, false, null, early, -1);
    }
}
