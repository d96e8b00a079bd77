package org.libervia.cli.pubsub;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.social.PubsubFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li pubsub delete}. */
final class PubsubDelete extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Option(
            names = {"-i", "--item"},
            paramLabel = "ID",
            description = "The item; may be repeated.")
    private List<String> items = new ArrayList<>();

    @Option(
            names = {"-f", "--force"},
            description = "Don't ask.")
    private boolean force;

    @Option(names = "--no-notification", description = "Don't tell subscribers.")
    private boolean silent;

    @Override
    protected void run(Context context, String profile) {
        String named = place.item();
        List<String> ids = items.isEmpty() && named != null ? List.of(named) : items;
        if (ids.isEmpty()) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, "Say which item: --item.");
        }
        String node = place.requiredNode();
        if (!force) {
            context.console().confirm("Take back " + String.join(", ", ids));
        }
        context.facet(PubsubFacet.class).retract(profile, place.service(), node, ids, !silent);
    }
}
