package org.libervia.cli.pubsub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.social.PubsubFacet;
import org.libervia.domain.social.PubsubItem;
import org.libervia.domain.social.PubsubPage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li pubsub get}. */
final class PubsubGet extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private PageOptions pages = new PageOptions();

    @Option(
            names = {"-i", "--item"},
            paramLabel = "ID",
            description = "Only the item of this id; may be repeated.")
    private List<String> items = new ArrayList<>();

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        String node = place.node();
        if (node == null) {
            throw new LiberviaException(Problem.NOT_FOUND, "Say which node: --node.");
        }
        String named = place.item();
        List<String> ids = items.isEmpty() && named != null ? List.of(named) : items;
        PubsubPage page =
                context.facet(PubsubFacet.class)
                        .items(profile, place.service(), node, ids, pages.page(), pages.order());
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (PubsubItem item : page.items()) {
            data.add(
                    Data.dict(
                            "id", item.id(),
                            "publisher", item.publisher(),
                            "payload", item.payload()));
        }
        output.print(
                context.console(),
                data,
                () ->
                        page.items()
                                .forEach(item ->
                                        context.console()
                                                .print(
                                                        item.payload() == null
                                                                ? item.id()
                                                                : item.payload())));
    }
}
