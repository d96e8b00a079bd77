package org.libervia.cli.blog;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.pubsub.PlaceOptions;
import org.libervia.domain.social.BlogFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li blog rename}. */
final class BlogRename extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private ArticleId id = new ArticleId();

    @Parameters(paramLabel = "NEW_ID", description = "The new id.")
    private String newId = "";

    @Override
    protected void run(Context context, String profile) {
        context.facet(BlogFacet.class)
                .rename(profile, place.service(), place.node(), id.required(place), newId);
    }
}
