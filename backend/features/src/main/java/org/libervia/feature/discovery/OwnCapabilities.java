package org.libervia.feature.discovery;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.crypto.Digest;
import org.libervia.feature.contacts.PresenceContribution;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xep.disco.Identity;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** What we are and can do, made from what the started features declare. */
final class OwnCapabilities implements PresenceContribution {
    private static final String NODE = "https://libervia.org";

    private final Backend backend;

    OwnCapabilities(Backend backend) {
        this.backend = backend;
    }

    DiscoInfo info(Role role) {
        TreeSet<String> features = new TreeSet<>(backend.advertised(role));
        features.add(DiscoInfo.NAMESPACE);
        Identity identity =
                role == Role.CLIENT
                        ? Identity.of("client", "pc", "Libervia")
                        : Identity.of("component", "generic", "Libervia");
        return DiscoInfo.of(List.of(identity), List.copyOf(features), List.of());
    }

    private Caps caps(Role role) {
        return Caps.of(NODE, info(role), Digest.SHA_1::of);
    }

    @Override
    public List<XmlElement> elements(Session session) {
        return List.of(caps(session.role()).write());
    }

    /** Answers for ourselves, and for the node that our capabilities name (XEP-0115 §6.2). */
    Iq answerInfo(Session session, Iq question) {
        String node = node(question);
        if (node != null && !node.equals(caps(session.role()).discoNode())) {
            throw new StanzaErrorException(
                    question.from(), StanzaError.of(StanzaError.Type.CANCEL, "item-not-found"));
        }
        return question.result(info(session.role()).withNode(node).write());
    }

    Iq answerItems(Session session, Iq question) {
        String node = node(question);
        return question.result(DiscoItems.of(node, List.of()).write());
    }

    private static @Nullable String node(Iq question) {
        return question.payload().map(query -> query.attribute("node")).orElse(null);
    }
}
