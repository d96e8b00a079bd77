package org.libervia.cli.pubsub;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.social.PubsubFacet;
import picocli.CommandLine.Mixin;

/** {@code li pubsub subscribe} and {@code li pubsub unsubscribe}. */
final class PubsubSubscribe extends ConnectedCommand {
    private final boolean wanted;

    @Mixin private PlaceOptions place = new PlaceOptions();

    PubsubSubscribe(boolean wanted) {
        this.wanted = wanted;
    }

    @Override
    protected void run(Context context, String profile) {
        PubsubFacet pubsub = context.facet(PubsubFacet.class);
        String node = place.requiredNode();
        if (!wanted) {
            pubsub.unsubscribe(profile, place.service(), node);
            return;
        }
        String state = pubsub.subscribe(profile, place.service(), node).state();
        if (verbosity() > 0 || !state.equals("subscribed")) {
            context.console().progress(state);
        }
    }
}
