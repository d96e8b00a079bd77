package org.libervia.cli.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.domain.social.PubsubSubscription;
import picocli.CommandLine.Mixin;

/** {@code li pubsub subscriptions}. */
final class PubsubSubscriptions extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (PubsubSubscription one :
                context.facet(PubsubFacet.class)
                        .subscriptions(profile, place.service(), place.node())) {
            data.add(
                    Data.dict(
                            "service", one.service(),
                            "node", one.node(),
                            "subscriber", one.subscriber(),
                            "state", one.state(),
                            "id", one.id()));
        }
        output.print(context.console(), data);
    }
}
