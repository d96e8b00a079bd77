package org.libervia.feature.ping;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Role;
import org.libervia.xep.ping.Ping;
import org.libervia.xmpp.stanza.Iq;

/** XMPP Ping. */
public final class PingFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("ping", "Answers pings, which show that a connection lives.")
                .roles(Role.CLIENT, Role.COMPONENT)
                .xeps(199)
                .advertises(Ping.NAMESPACE)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        return Behaviour.builder()
                .answers(
                        Iq.Type.GET,
                        "ping",
                        Ping.NAMESPACE,
                        (session, question) -> question.result())
                .build();
    }
}
