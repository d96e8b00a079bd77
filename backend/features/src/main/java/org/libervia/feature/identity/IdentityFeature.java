package org.libervia.feature.identity;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Directories;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.IncomingPhase;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.feature.contacts.Rosters;
import org.libervia.xep.avatar.AvatarMetadata;
import org.libervia.xep.nick.Nick;
import org.libervia.xep.vcard4.VCard4;

/** Nicknames, descriptions, avatars. */
public final class IdentityFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("identity", "Shows how people present themselves, and presents you.")
                .requires("contacts", "messages")
                .xeps(54, 84, 163, 172, 292)
                .advertises(
                        AvatarMetadata.NAMESPACE + "+notify",
                        Nick.NAMESPACE + "+notify",
                        VCard4.NODE + "+notify")
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        AvatarFiles files =
                new AvatarFiles(
                        backend.provided(Directories.class)
                                .local()
                                .resolve("cache")
                                .resolve("avatars"));
        Identities identities =
                new Identities(backend, new Sources(backend.provided(Rosters.class), files));
        return Behaviour.builder()
                .incoming(IncomingPhase.PARSED, identities::hear)
                .disconnected(identities::forget)
                .facet(IdentityFacet.class, identities)
                .build();
    }
}
