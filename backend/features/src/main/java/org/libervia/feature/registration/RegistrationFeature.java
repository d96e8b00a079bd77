package org.libervia.feature.registration;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.domain.account.AccountsFacet;

/** In-Band Registration. */
public final class RegistrationFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("registration", "Makes, changes and deletes accounts on servers.")
                .xeps(77)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        return Behaviour.builder().facet(AccountsFacet.class, new Accounts(backend)).build();
    }
}
