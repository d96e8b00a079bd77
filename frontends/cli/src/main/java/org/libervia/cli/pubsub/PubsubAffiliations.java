package org.libervia.cli.pubsub;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.social.PubsubFacet;
import picocli.CommandLine.Mixin;

/** {@code li pubsub affiliations}: of everybody with a node, or ours at a service. */
final class PubsubAffiliations extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        PubsubFacet pubsub = context.facet(PubsubFacet.class);
        String node = place.node();
        output.print(
                context.console(),
                node == null
                        ? pubsub.ownAffiliations(profile, place.service())
                        : pubsub.affiliations(profile, place.service(), node));
    }
}
