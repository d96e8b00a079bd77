package org.libervia.feature.blog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.Prose;

/** Finds articles among those that are here, by category and by words. */
final class ArticleSearch {
    /** The oldest first; of those of the same moment the order is kept. */
    static final Comparator<Article> BY_AGE = Comparator.comparing(Article::published);

    private ArticleSearch() {}

    static List<Article> among(
            List<Article> articles, @Nullable String tag, @Nullable String words) {
        return articles.stream()
                .filter(article -> tag == null || isTagged(article, tag))
                .filter(article -> words == null || holds(article, words))
                .toList();
    }

    private static boolean isTagged(Article article, String tag) {
        return article.tags().stream().anyMatch(tag.strip()::equalsIgnoreCase);
    }

    private static boolean holds(Article article, String words) {
        String text = text(article);
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(text::contains);
    }

    private static String text(Article article) {
        StringBuilder text = new StringBuilder();
        Stream.of(article.titles(), article.contents(), article.summaries())
                .flatMap(List::stream)
                .map(Prose::text)
                .forEach(part -> text.append(part).append('\n'));
        article.tags().forEach(tag -> text.append(tag).append('\n'));
        return text.append(article.author().name()).toString().toLowerCase(Locale.ROOT);
    }
}
