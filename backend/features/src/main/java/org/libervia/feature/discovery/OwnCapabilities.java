package org.libervia.feature.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.crypto.Digest;
import org.libervia.feature.contacts.PresenceContribution;
import org.libervia.xep.caps.Caps;
import org.libervia.xep.caps2.CapsHashes;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.DiscoItems;
import org.libervia.xep.disco.Identity;
import org.libervia.xep.hashes.Hash;
import org.libervia.xmpp.StanzaErrorException;
import org.libervia.xmpp.stanza.Iq;
import org.libervia.xmpp.stanza.StanzaError;
import org.libervia.xmpp.xml.XmlElement;

/** What we are and can do, made from what the started features declare. */
final class OwnCapabilities implements PresenceContribution {
    private static final String NODE = "https://libervia.org";
    private static final String NAME = "Libervia";

    /** Said, since names of capabilities depend on what is implied otherwise (XEP-0390 §4.1). */
    private static final String LANGUAGE = "en";

    private static final Map<String, Digest> FUNCTIONS =
            Map.of("sha-256", Digest.SHA_256, "sha3-256", Digest.SHA3_256);

    private final Backend backend;

    OwnCapabilities(Backend backend) {
        this.backend = backend;
    }

    DiscoInfo info(Role role) {
        TreeSet<String> features = new TreeSet<>(backend.advertised(role));
        features.add(DiscoInfo.NAMESPACE);
        Identity identity =
                role == Role.CLIENT
                        ? new Identity("client", "pc", NAME, LANGUAGE)
                        : new Identity("component", "generic", NAME, LANGUAGE);
        return DiscoInfo.of(List.of(identity), List.copyOf(features), List.of());
    }

    private static Caps caps(DiscoInfo info) {
        return Caps.of(NODE, info, Digest.SHA_1::of);
    }

    private static CapsHashes hashes(DiscoInfo info) {
        return new CapsHashes(
                FUNCTIONS.entrySet().stream()
                        .flatMap(function ->
                                CapsHashes.hash(info, function.getKey(), function.getValue()::of)
                                        .stream())
                        .sorted(Comparator.comparing(Hash::algorithm))
                        .toList());
    }

    @Override
    public List<XmlElement> elements(Session session) {
        DiscoInfo info = info(session.role());
        return List.of(caps(info).write(), hashes(info).write());
    }

    /**
     * Answers for ourselves, and for the nodes that our capabilities name (XEP-0115 §6.2, XEP-0390
     * §4.3).
     */
    Iq answerInfo(Session session, Iq question) {
        String node = node(question);
        DiscoInfo info = info(session.role());
        if (node != null && !isOurs(node, info)) {
            throw new StanzaErrorException(
                    question.from(), StanzaError.of(StanzaError.Type.CANCEL, "item-not-found"));
        }
        return question.result(info.withNode(node).write());
    }

    private static boolean isOurs(String node, DiscoInfo info) {
        return node.equals(caps(info).discoNode())
                || CapsHashes.ofNode(node).filter(hashes(info).hashes()::contains).isPresent();
    }

    Iq answerItems(Session session, Iq question) {
        String node = node(question);
        return question.result(DiscoItems.of(node, List.of()).write());
    }

    private static @Nullable String node(Iq question) {
        return question.payload().map(query -> query.attribute("node")).orElse(null);
    }
}
