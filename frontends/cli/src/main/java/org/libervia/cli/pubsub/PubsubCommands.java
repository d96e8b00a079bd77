package org.libervia.cli.pubsub;

import java.util.List;
import org.libervia.cli.command.Group;
import org.libervia.cli.command.Leaf;
import org.libervia.cli.command.Node;

/** The group {@code pubsub}. */
public final class PubsubCommands extends Group {
    public PubsubCommands() {
        super("pubsub", "Nodes of publish-subscribe services, and their items.");
    }

    @Override
    public List<Node> children() {
        return List.of(
                Leaf.bare("affiliations", "Show what we may do.", PubsubAffiliations::new),
                Leaf.bare("delete", "Take items back.", PubsubDelete::new),
                Leaf.bare("get", "Show items of a node.", PubsubGet::new),
                new NodeCommands(),
                Leaf.bare("set", "Publish standard input as an item.", PubsubSet::new),
                Leaf.bare(
                        "subscribe", "Ask to be told of a node.", () -> new PubsubSubscribe(true)),
                Leaf.bare("subscriptions", "List our subscriptions.", PubsubSubscriptions::new),
                Leaf.bare(
                        "unsubscribe",
                        "Ask to be told no more of a node.",
                        () -> new PubsubSubscribe(false)));
    }
}
