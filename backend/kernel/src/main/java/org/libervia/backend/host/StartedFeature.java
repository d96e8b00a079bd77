package org.libervia.backend.host;

import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Role;

/** A feature that runs. */
public record StartedFeature(Declaration declaration, Behaviour behaviour) {

    String name() {
        return declaration.name();
    }

    boolean serves(Role role) {
        return declaration.roles().contains(role);
    }
}
