package org.libervia.feature.carbons;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingMessage;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.backend.feature.IncomingStep.Verdict;
import org.libervia.backend.feature.MessageOrigin;
import org.libervia.backend.feature.MessagePipeline;
import org.libervia.backend.feature.Parameter;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.xep.carbons.Carbon;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Message Carbons. */
public final class CarbonsFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(CarbonsFeature.class);

    private static final Parameter<Boolean> WANTED =
            Parameter.bool(
                    "Misc",
                    "carbon",
                    "Copies of messages that other devices send and receive",
                    true,
                    0);

    @Override
    public Declaration declaration() {
        return Declaration.of("carbons", "Shows what your other devices send and receive.")
                .requires("messages")
                .xeps(280)
                .parameter(WANTED)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        MessagePipeline pipeline = backend.provided(MessagePipeline.class);
        return Behaviour.builder()
                .connected(CarbonsFeature::enable)
                .incoming(IncomingPhase.UNWRAPPED, message -> unwrap(pipeline, message))
                .build();
    }

    private static void enable(Session session) {
        if (!session.parameter(WANTED)) {
            return;
        }
        try {
            session.stream().ask(Iq.set(null, Carbon.enable()));
        } catch (StanzaErrorException refused) {
            LOG.info(
                    "{}: the server gives no carbons: {}", session.profile(), refused.getMessage());
        }
    }

    /** A copy is believed only from our own bare address (XEP-0280 §11). */
    private static Verdict unwrap(MessagePipeline pipeline, IncomingMessage message) {
        if (message.origin() != MessageOrigin.LIVE || !carriesCopy(message)) {
            return Verdict.GOES_ON;
        }
        Jid own = message.session().jid().bare();
        if (!message.from().equals(own)) {
            LOG.warn(
                    "{}: a carbon that {} forged was dropped",
                    message.session().profile(),
                    message.from());
            return Verdict.ENDS;
        }
        Carbon.in(message.stanza().element())
                .ifPresent(carbon -> {
                    MessageOrigin origin =
                            carbon.direction() == Carbon.Direction.SENT
                                    ? MessageOrigin.CARBON_SENT
                                    : MessageOrigin.CARBON_RECEIVED;
                    if (fits(carbon, origin, own)) {
                        pipeline.incoming(message.session(), origin, carbon.message());
                    }
                });
        return Verdict.ENDS;
    }

    private static boolean carriesCopy(IncomingMessage message) {
        return message.stanza()
                .element()
                .elements()
                .anyMatch(child ->
                        child.namespace().equals(Carbon.NAMESPACE)
                                && !child.local().equals("private"));
    }

    /** What we sent is from us, what we received is to us: anything else is no copy of ours. */
    private static boolean fits(Carbon carbon, MessageOrigin origin, Jid own) {
        Jid side =
                origin == MessageOrigin.CARBON_SENT
                        ? carbon.message().from()
                        : carbon.message().to();
        return side != null && side.bare().equals(own);
    }
}
