package org.libervia.cli.blog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.cli.pubsub.PageOptions;
import org.libervia.cli.pubsub.PlaceOptions;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogQuery;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li blog get}. */
final class BlogGet extends ConnectedCommand {
    @Mixin private PlaceOptions place = new PlaceOptions();

    @Mixin private ArticleId id = new ArticleId();

    @Mixin private PageOptions pages = new PageOptions();

    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            description = "Only those with this tag.")
    private @Nullable String tag;

    @Option(
            names = {"-w", "--search"},
            paramLabel = "WORDS",
            description = "Only those that hold all these words.")
    private @Nullable String words;

    @Option(
            names = {"-k", "--key"},
            paramLabel = "KEY",
            description = "Print this part of the data; may be repeated.")
    private List<String> keys = new ArrayList<>();

    @Mixin private Output output = new Output();

    @Override
    protected void check() {
        for (String key : keys) {
            if (!BlogData.KEYS.contains(key)) {
                throw new LiberviaException(
                        Problem.BAD_ARGUMENT,
                        "There is no key \""
                                + key
                                + "\": take one of "
                                + String.join(", ", BlogData.KEYS)
                                + ".");
            }
        }
    }

    @Override
    protected void run(Context context, String profile) {
        List<Article> articles = articles(context.facet(BlogFacet.class), profile);
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        articles.forEach(article -> data.add(chosen(BlogData.of(article))));
        ArticleText text = new ArticleText(context.console(), context.clock(), verbosity());
        if (keys.isEmpty()) {
            output.print(
                    context.console(),
                    data,
                    () -> articles.forEach(article -> text.print(article, 0)));
        } else {
            output.print(context.console(), data);
        }
    }

    private List<Article> articles(BlogFacet blogs, String profile) {
        String wanted = id.of(place);
        if (wanted != null) {
            return List.of(blogs.item(profile, place.service(), place.node(), wanted));
        }
        BlogQuery query =
                new BlogQuery(
                        place.service(), place.node(), pages.page(), pages.order(), tag, words);
        return blogs.get(profile, query).articles();
    }

    private Map<String, @Nullable Object> chosen(Map<String, @Nullable Object> all) {
        if (keys.isEmpty()) {
            return all;
        }
        Map<String, @Nullable Object> some = new LinkedHashMap<>();
        keys.forEach(key -> some.put(key, all.get(key)));
        return some;
    }
}
