package org.libervia.cli.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.cli.pubsub.PlaceOptions;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.CommentThread;
import org.libervia.domain.social.NodeRef;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li blog comments}. */
final class BlogComments extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private ArticleId id = new ArticleId();

    @Option(
            names = {"-m", "--max"},
            paramLabel = "N",
            description = "How many of a place at most (50).")
    private int max = 50;

    @Option(
            names = {"-d", "--depth"},
            paramLabel = "N",
            description = "How many levels of answers (4).")
    private int depth = 4;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        BlogFacet blogs = context.facet(BlogFacet.class);
        List<CommentThread> threads = new ArrayList<>();
        for (NodeRef node : places(blogs, profile, place, id)) {
            threads.addAll(blogs.comments(profile, node, max, depth));
        }
        ArticleText text = new ArticleText(context.console(), context.clock(), verbosity());
        output.print(context.console(), data(threads), () -> print(text, threads, 0));
    }

    /** Where the comments of the article are. */
    static List<NodeRef> places(BlogFacet blogs, String profile, PlaceOptions place, ArticleId id) {
        Article article = blogs.item(profile, place.service(), place.node(), id.required(place));
        if (article.comments().isEmpty()) {
            throw new LiberviaException(
                    Problem.NOT_FOUND, "The article has no place for comments.");
        }
        return article.comments();
    }

    private static void print(ArticleText text, List<CommentThread> threads, int level) {
        for (CommentThread thread : threads) {
            text.print(thread.comment(), level + 1);
            print(text, thread.replies(), level + 1);
        }
    }

    private static List<Map<String, @Nullable Object>> data(List<CommentThread> threads) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (CommentThread thread : threads) {
            Map<String, @Nullable Object> one = BlogData.of(thread.comment());
            one.put("replies", data(thread.replies()));
            all.add(one);
        }
        return all;
    }
}
