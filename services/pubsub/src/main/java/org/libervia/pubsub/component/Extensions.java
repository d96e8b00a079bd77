package org.libervia.pubsub.component;

import java.util.List;
import org.libervia.pubsub.attach.AttachmentConsequence;
import org.libervia.pubsub.attach.AttachmentRule;
import org.libervia.pubsub.fdp.SchemaRule;
import org.libervia.pubsub.feed.GalleryRule;
import org.libervia.pubsub.presence.PassingItems;
import org.libervia.pubsub.publisher.PublishRule;
import org.libervia.pubsub.request.Consequence;
import org.libervia.pubsub.wellknown.FileNodes;
import org.libervia.pubsub.wellknown.ServerInfoNode;

/**
 * What some kinds of nodes have that others have not.
 *
 * @param rules what publishing must satisfy, or changes
 * @param consequence what follows for other nodes when something happens to one
 */
record Extensions(List<PublishRule> rules, Consequence consequence) {
    Extensions {
        rules = List.copyOf(rules);
    }

    /** Those of this service. */
    static Extensions of(ServiceOptions options) {
        return new Extensions(
                List.of(
                        new AttachmentRule(),
                        new SchemaRule(),
                        new GalleryRule(),
                        new FileNodes(),
                        new ServerInfoNode()),
                Consequence.all(
                        List.of(new AttachmentConsequence(options.policy()), new PassingItems())));
    }
}
