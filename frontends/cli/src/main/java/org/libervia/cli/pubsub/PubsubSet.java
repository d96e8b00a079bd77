package org.libervia.cli.pubsub;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.social.PubsubFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li pubsub set}. */
final class PubsubSet extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Option(
            names = {"-i", "--item"},
            paramLabel = "ID",
            description = "The id of the item; one is made if left out.")
    private @Nullable String item;

    @Option(
            names = {"-f", "--field"},
            arity = "2",
            paramLabel = "KEY VALUE",
            description = "What the node must be like, access_model open for example.")
    private List<String> fields = new ArrayList<>();

    @Override
    protected void run(Context context, String profile) {
        String id =
                context.facet(PubsubFacet.class)
                        .publish(
                                profile,
                                place.service(),
                                place.requiredNode(),
                                item == null ? place.item() : item,
                                context.console().readAll(),
                                NodeSetUp.options(fields));
        context.console().print(id);
    }
}
