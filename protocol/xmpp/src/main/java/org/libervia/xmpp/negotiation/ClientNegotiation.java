package org.libervia.xmpp.negotiation;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.xmpp.sasl.SaslException;
import org.libervia.xmpp.transport.StreamHeader;
import org.libervia.xmpp.transport.XmlChannel;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client's stream: TLS, authentication, then an earlier stream resumed or a resource bound. */
public final class ClientNegotiation implements Negotiation {
    private static final Logger LOG = LoggerFactory.getLogger(ClientNegotiation.class);

    /** How long the server may take for each step. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int STEPS = 4;
    private static final int MOST_REDIRECTIONS = 5;

    private final ChannelSource source;
    private final ClientIdentity identity;
    private final Duration patience;

    public ClientNegotiation(ChannelSource source, ClientIdentity identity) {
        this(source, identity, PATIENCE);
    }

    /**
     * A negotiation.
     *
     * @param patience how long the server may be silent; all together may take four times as long
     */
    ClientNegotiation(ChannelSource source, ClientIdentity identity, Duration patience) {
        this.source = source;
        this.identity = identity;
        this.patience = patience;
    }

    @Override
    public Negotiated negotiate(@Nullable Resumption resumption) {
        boolean withToken = identity.tokens().token().isPresent();
        try {
            return connected(resumption);
        } catch (SaslException refused) {
            if (withToken && identity.tokens().token().isEmpty()) {
                return connected(resumption);
            }
            throw refused;
        }
    }

    private Negotiated connected(@Nullable Resumption resumption) {
        String location = resumption == null ? null : resumption.stream().location();
        // Without TLS nobody says who is there.
        if (location != null && identity.tls()) {
            try {
                return over(source.elsewhere(location).connect(), resumption);
            } catch (LiberviaException notThere) {
                if (notThere.problem() == Problem.CANCELLED) {
                    throw notThere;
                }
                LOG.debug("Not resumed at {}, as the server wished", location, notThere);
            }
        }
        ChannelSource at = source;
        for (int redirections = 0; ; redirections++) {
            try {
                return over(at.connect(), resumption);
            } catch (StreamErrorException error) {
                String other = error.otherHost();
                if (other == null || redirections == MOST_REDIRECTIONS) {
                    throw error;
                }
                at = source.elsewhere(other);
            }
        }
    }

    private Negotiated over(XmlChannel channel, @Nullable Resumption resumption) {
        return Watchdog.over(
                channel, patience.multipliedBy(STEPS), fresh -> negotiate(fresh, resumption));
    }

    private Negotiated negotiate(XmlChannel channel, @Nullable Resumption resumption) {
        channel.readTimeout(patience);
        Negotiated negotiated = secured(channel, resumption);
        channel.readTimeout(Duration.ZERO);
        return negotiated;
    }

    private Negotiated secured(XmlChannel channel, @Nullable Resumption resumption) {
        StreamHeader unsafe = StreamHeader.client(identity.domain(), null, null);
        StreamHeader safe = StreamHeader.client(identity.domain(), identity.account(), null);
        channel.open(channel.isSecure() ? safe : unsafe);
        XmlElement features =
                TlsStep.run(channel, safe, Exchange.features(channel), identity.tls());
        Optional<Sasl2Step> sasl2 = Sasl2Step.offered(channel, features, identity);
        if (sasl2.isPresent()) {
            return modern(channel, features, sasl2.get(), resumption);
        }
        String mechanism = SaslStep.run(channel, features, identity.credentials());
        channel.open(channel.isSecure() ? safe : unsafe);
        return classic(channel, Exchange.features(channel), mechanism, resumption);
    }

    /** SASL2: all in one round trip, where the server can. */
    private Negotiated modern(
            XmlChannel channel,
            XmlElement features,
            Sasl2Step sasl2,
            @Nullable Resumption resumption) {
        Bind2Step bind = Bind2Step.of(channel, sasl2.inline(), identity);
        Sasl2Step.Success success = sasl2.run(bind.requests(resumption, identity));
        return bind.result(success, resumption, features)
                .orElseGet(() ->
                        classic(
                                channel,
                                Exchange.features(channel),
                                success.mechanism(),
                                resumption));
    }

    private Negotiated classic(
            XmlChannel channel,
            XmlElement authenticated,
            String mechanism,
            @Nullable Resumption resumption) {
        Negotiated.Previous previous = Negotiated.Previous.NONE;
        if (resumption != null) {
            previous = ManagementStep.resume(channel, resumption);
            if (previous.isResumed()) {
                return new Negotiated(
                        channel,
                        resumption.jid(),
                        authenticated,
                        mechanism,
                        true,
                        resumption.stream(),
                        Early.NONE,
                        previous);
            }
        }
        Jid jid = BindStep.run(channel, authenticated, identity.resource());
        return ManagementStep.enable(channel, jid, authenticated, mechanism).after(previous);
    }
}
