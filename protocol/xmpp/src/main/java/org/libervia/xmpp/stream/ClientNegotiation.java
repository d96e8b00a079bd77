package org.libervia.xmpp.stream;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;

/** A client's stream: TLS, authentication, then an earlier stream resumed or a resource bound. */
public final class ClientNegotiation implements Negotiation {
    private final ChannelSource source;
    private final ClientIdentity identity;

    public ClientNegotiation(ChannelSource source, ClientIdentity identity) {
        this.source = source;
        this.identity = identity;
    }

    @Override
    public Negotiated negotiate(@Nullable Resumption resumption) {
        XmlChannel channel = source.connect();
        try {
            return negotiate(channel, resumption);
        } catch (LiberviaException failed) {
            channel.close();
            throw failed;
        }
    }

    private Negotiated negotiate(XmlChannel channel, @Nullable Resumption resumption) {
        StreamHeader header = StreamHeader.client(identity.domain(), null, null);
        channel.open(header);
        XmlElement features =
                TlsStep.run(channel, header, Exchange.features(channel), identity.tls());
        String mechanism = SaslStep.run(channel, features, identity.credentials());
        channel.open(header);
        XmlElement authenticated = Exchange.features(channel);
        if (resumption != null) {
            Optional<Long> h = ManagementStep.resume(channel, resumption);
            if (h.isPresent()) {
                return new Negotiated(
                        channel,
                        resumption.jid(),
                        authenticated,
                        mechanism,
                        true,
                        resumption.id(),
                        List.of(),
                        h.get());
            }
        }
        Jid jid = BindStep.run(channel, authenticated, identity.resource());
        return ManagementStep.enable(channel, jid, authenticated, mechanism);
    }
}
