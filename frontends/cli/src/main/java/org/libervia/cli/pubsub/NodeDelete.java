package org.libervia.cli.pubsub;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.social.PubsubFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li pubsub node delete}. */
final class NodeDelete extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Option(
            names = {"-f", "--force"},
            description = "Don't ask.")
    private boolean force;

    @Override
    protected void run(Context context, String profile) {
        String node = place.requiredNode();
        if (!force) {
            context.console().confirm("Delete the node \"" + node + "\" with all its items");
        }
        context.facet(PubsubFacet.class).deleteNode(profile, place.service(), node);
    }
}
