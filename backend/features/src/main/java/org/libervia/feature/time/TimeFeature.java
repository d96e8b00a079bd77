package org.libervia.feature.time;

import java.time.Instant;
import java.time.ZoneId;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Role;
import org.libervia.xep.time.EntityTime;
import org.libervia.xmpp.stanza.Iq;

/** Entity Time. */
public final class TimeFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("time", "Says what time it is here.")
                .roles(Role.CLIENT, Role.COMPONENT)
                .xeps(202)
                .advertises(EntityTime.NAMESPACE)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        return Behaviour.builder()
                .answers(
                        Iq.Type.GET,
                        "time",
                        EntityTime.NAMESPACE,
                        (session, question) -> {
                            Instant now = backend.clock().instant();
                            return question.result(
                                    new EntityTime(
                                                    now,
                                                    ZoneId.systemDefault()
                                                            .getRules()
                                                            .getOffset(now))
                                            .write());
                        })
                .build();
    }
}
