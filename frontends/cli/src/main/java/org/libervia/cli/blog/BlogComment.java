package org.libervia.cli.blog;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.cli.pubsub.PlaceOptions;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Source;
import picocli.CommandLine.Mixin;

/** {@code li blog comment}. */
final class BlogComment extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private ArticleId id = new ArticleId();

    @Mixin private WrittenIn writtenIn = new WrittenIn();

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        BlogFacet blogs = context.facet(BlogFacet.class);
        NodeRef node = BlogComments.places(blogs, profile, place, id).getFirst();
        Source text = writtenIn.read(context.console());
        Article comment = blogs.comment(profile, node, text);
        output.print(
                context.console(),
                BlogData.of(comment),
                () -> context.console().print(comment.id()));
    }
}
