package org.libervia.cli.blog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.cli.pubsub.PlaceOptions;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.Markup;
import org.libervia.domain.social.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li blog set}. */
final class BlogSet extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private ArticleId id = new ArticleId();

    @Option(
            names = {"-T", "--title"},
            paramLabel = "TITLE",
            description = "The title.")
    private String title = "";

    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            description = "A tag; may be repeated.")
    private List<String> tags = new ArrayList<>();

    @Mixin private WrittenIn writtenIn = new WrittenIn();

    @Option(
            names = {"-C", "--comments"},
            description = "Make a place for comments.")
    private boolean comments;

    @Option(names = "--no-comments", description = "Have no place for comments.")
    private boolean noComments;

    @Mixin private Output output = new Output();

    @Override
    protected void check() {
        if (comments && noComments) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "--comments and --no-comments exclude each other: give one of them.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        Source text = writtenIn.read(context.console());
        ArticleDraft draft =
                new ArticleDraft(
                        id.of(place),
                        false,
                        text.language(),
                        title.isBlank()
                                ? List.of()
                                : List.of(new Source(text.language(), Markup.TEXT, title)),
                        List.of(text),
                        List.of(),
                        tags,
                        List.of(),
                        commentsWanted(),
                        null,
                        null,
                        List.of());
        Article article =
                context.facet(BlogFacet.class)
                        .publish(profile, place.service(), place.node(), draft);
        output.print(
                context.console(),
                BlogData.of(article),
                () -> context.console().print(article.id()));
    }

    private @Nullable Boolean commentsWanted() {
        return (comments || noComments) ? comments : null;
    }
}
