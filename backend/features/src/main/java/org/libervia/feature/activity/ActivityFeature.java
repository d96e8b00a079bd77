package org.libervia.feature.activity;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.feature.messages.ActivityIndication;

/** Client State Indication. */
public final class ActivityFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("activity", "Spares traffic while nobody is looking.")
                .xeps(352)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        return Behaviour.builder()
                .provides(
                        ActivityIndication.class,
                        (session, active) -> session.stream().clientActive(active))
                .build();
    }
}
