package org.libervia.pubsub.relation;

import java.util.Optional;
import java.util.stream.Stream;
import org.libervia.pubsub.access.Standing;
import org.libervia.pubsub.config.NodeConfig;
import org.libervia.pubsub.config.PublishModel;
import org.libervia.pubsub.model.NodeAddress;

/**
 * What a well-known node belongs to, by its name (XEP-0496 §6).
 *
 * @param node the name of the node that it belongs to
 * @param linked whether it links that, instead of being its child
 */
record Kinship(String node, boolean linked) {
    private static final String BLOG = "urn:xmpp:microblog:0";
    private static final String COMMENTS = BLOG + ":comments/";
    private static final String SUBMITTED = "fdp/submitted/";
    private static final String TEMPLATE = "fdp/template/";
    private static final String FILES = "urn:xmpp:pubsub-file-sharing:0";

    static Optional<Kinship> of(NodeAddress address) {
        String name = address.name();
        if (name.startsWith(COMMENTS)) {
            return Optional.of(new Kinship(BLOG, false));
        }
        if (name.startsWith(SUBMITTED)) {
            return Optional.of(new Kinship(TEMPLATE + name.substring(SUBMITTED.length()), true));
        }
        return name.startsWith(FILES + ":")
                ? Optional.of(new Kinship(FILES, false))
                : Optional.empty();
    }

    /**
     * Whether all who may publish in a node so configured still may when it is a child of another:
     * who comments need not be one of those who write in a blog.
     */
    static boolean leavesRights(NodeConfig config, Standing parent) {
        return config.publishModel() == PublishModel.PUBLISHERS
                || Stream.concat(Stream.of(parent), parent.above().stream())
                        .allMatch(
                                above -> above.node().config().publishModel() == PublishModel.OPEN);
    }
}
