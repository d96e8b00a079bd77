package org.libervia.pubsub.disco;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.pubsub.request.Answers;
import org.libervia.xep.delegation.Delegation;
import org.libervia.xep.disco.DiscoInfo;
import org.libervia.xep.disco.Identity;
import org.libervia.xep.mam.ArchiveQuery;

/**
 * What a server tells of itself, and of its accounts, for a namespace that it delegates (XEP-0355
 * §7.2): it asks for the node {@code urn:xmpp:delegation:2::NAMESPACE}, or {@code
 * urn:xmpp:delegation:2:bare:NAMESPACE} for accounts.
 */
final class Nesting {
    private static final String SERVER = "::";
    private static final String ACCOUNTS = ":bare:";

    /** Features of these come with their own namespace alone; all others with that of XEP-0060. */
    private static final List<String> APART = List.of(ArchiveQuery.NAMESPACE, Features.ACCOUNTS);

    private Nesting() {}

    /** The answer for a node, if it is one of these. */
    static Optional<DiscoInfo> of(String node, String serviceName) {
        String namespace = namespace(node);
        return namespace == null
                ? Optional.empty()
                : Optional.of(
                        DiscoInfo.of(
                                        identities(namespace, serviceName),
                                        features(namespace),
                                        List.of())
                                .withNode(node));
    }

    private static @Nullable String namespace(String node) {
        return Stream.of(Delegation.NAMESPACE, Delegation.FORMER_NAMESPACE)
                .flatMap(version -> Stream.of(version + ACCOUNTS, version + SERVER))
                .filter(node::startsWith)
                .map(prefix -> node.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    /** Once, though pubsub is several namespaces: servers put together what they are told. */
    private static List<Identity> identities(String namespace, String serviceName) {
        return namespace.equals(Answers.PUBSUB)
                ? Features.identities("pep", serviceName)
                : List.of();
    }

    private static List<String> features(String namespace) {
        if (namespace.equals(Answers.PUBSUB)) {
            return Features.personal().stream()
                    .filter(feature -> APART.stream().noneMatch(feature::startsWith))
                    .toList();
        }
        return APART.contains(namespace)
                ? Features.personal().stream()
                        .filter(feature -> feature.startsWith(namespace))
                        .toList()
                : List.of();
    }
}
