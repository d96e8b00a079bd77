package org.libervia.pubsub.component;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.pubsub.presence.Enquirer;
import org.libervia.pubsub.server.Grant;
import org.libervia.pubsub.server.OwnServers;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.Presence;
import org.libervia.xmpp.stanza.Stanza;
import org.libervia.xmpp.stream.LiveStream;
import org.libervia.xmpp.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service asks over its stream. */
final class Inquiry implements Enquirer {
    private static final Logger LOG = LoggerFactory.getLogger(Inquiry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jid service;
    private final OwnServers servers;
    private final Supplier<Optional<LiveStream>> stream;

    Inquiry(Jid service, OwnServers servers, Supplier<Optional<LiveStream>> stream) {
        this.service = service;
        this.servers = servers;
        this.stream = stream;
    }

    @Override
    public CompletableFuture<Iq> ask(Jid to, XmlElement payload) {
        return ask(Iq.get(to, payload));
    }

    /** Asks anything. */
    CompletableFuture<Iq> ask(Iq question) {
        CompletableFuture<Iq> answer = new CompletableFuture<>();
        LiveStream live = stream.get().orElse(null);
        if (live == null) {
            answer.completeExceptionally(
                    new IOException("There is no connection to the server at the moment."));
            return answer;
        }
        Iq signed = new Iq(question.element().withAttribute("from", service.toString()));
        Thread.ofVirtual()
                .name("pubsub-ask")
                .start(() -> {
                    try {
                        answer.complete(live.ask(signed, PATIENCE));
                    } catch (StanzaErrorException refused) {
                        answer.complete(refusal(signed, refused));
                    } catch (RuntimeException lost) {
                        answer.completeExceptionally(lost);
                    }
                });
        return answer;
    }

    private static Iq refusal(Iq question, StanzaErrorException refused) {
        return new Iq(
                XmlElement.builder("iq", Stanza.CLIENT)
                        .attribute("type", "error")
                        .attribute("from", question.to())
                        .attribute("to", question.from())
                        .child(refused.error().element())
                        .build());
    }

    @Override
    public void send(Presence presence) {
        try {
            stream.get()
                    .ifPresent(live ->
                            live.send(
                                    new Presence(
                                            presence.element()
                                                    .withAttribute("from", service.toString()))));
        } catch (LiberviaException lost) {
            LOG.debug("A presence was not sent: {}", lost.getMessage());
        }
    }

    @Override
    public boolean hears(Jid bare) {
        return servers.of(bare).filter(Grant::presences).isPresent();
    }
}
