package org.libervia.cli.blog;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.pubsub.PlaceOptions;
import org.libervia.domain.social.BlogFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li blog delete}. */
final class BlogDelete extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private ArticleId id = new ArticleId();

    @Option(
            names = {"-f", "--force"},
            description = "Don't ask.")
    private boolean force;

    @Override
    protected void run(Context context, String profile) {
        String wanted = id.required(place);
        if (!force) {
            context.console().confirm("Take back the article \"" + wanted + "\"");
        }
        context.facet(BlogFacet.class).retract(profile, place.service(), place.node(), wanted);
    }
}
