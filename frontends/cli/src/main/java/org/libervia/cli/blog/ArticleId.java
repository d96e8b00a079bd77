package org.libervia.cli.blog;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.pubsub.PlaceOptions;
import picocli.CommandLine.Option;

/** Which article is meant. */
final class ArticleId {
    @Option(
            names = {"-i", "--item"},
            paramLabel = "ID",
            description = "The id of the article.")
    private @Nullable String item;

    @Nullable String of(PlaceOptions place) {
        return item == null ? place.item() : item;
    }

    String required(PlaceOptions place) {
        String id = of(place);
        if (id == null || id.isEmpty()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "Say which article: --item, or --pubsub-url.");
        }
        return id;
    }
}
