package org.libervia.cli.pubsub;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.social.PubsubFacet;
import picocli.CommandLine.Mixin;

/** {@code li pubsub node get}. */
final class NodeGet extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        output.print(
                context.console(),
                context.facet(PubsubFacet.class)
                        .configuration(profile, place.service(), place.requiredNode()));
    }
}
