package org.libervia.feature.version;

import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Behaviour;
import org.libervia.backend.feature.Declaration;
import org.libervia.backend.feature.Feature;
import org.libervia.backend.feature.Role;
import org.libervia.xep.version.SoftwareVersion;
import org.libervia.xmpp.stanza.Iq;

/** Software Version: name and version; the operating system is nobody's business (XEP-0092 §4). */
public final class VersionFeature implements Feature {

    @Override
    public Declaration declaration() {
        return Declaration.of("version", "Says what software this is.")
                .roles(Role.CLIENT, Role.COMPONENT)
                .xeps(92)
                .advertises(SoftwareVersion.NAMESPACE)
                .build();
    }

    @Override
    public Behaviour start(Backend backend) {
        SoftwareVersion version = new SoftwareVersion("Libervia", backend.version(), null);
        return Behaviour.builder()
                .answers(
                        Iq.Type.GET,
                        "query",
                        SoftwareVersion.NAMESPACE,
                        (session, question) -> question.result(version.write()))
                .build();
    }
}
