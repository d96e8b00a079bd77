package org.libervia.feature.blog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.BlogPage;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.ItemOrder;
import org.libervia.domain.social.NodeRef;
import org.libervia.feature.pubsub.Listing;
import org.libervia.feature.pubsub.Nodes;
import org.libervia.xep.pubsub.Item;

/** Reads blogs page by page, and looks for articles in them. */
final class BlogReading {
    private final Nodes nodes;
    private final FullText search;

    /** Searches at the service itself, where it can. */
    @FunctionalInterface
    interface FullText {
        /** A page of what holds the words, or empty when the service searches nothing. */
        Optional<Listing<Item>> search(Session session, NodeRef place, BlogQuery query);
    }

    BlogReading(Nodes nodes, FullText search) {
        this.nodes = nodes;
        this.search = search;
    }

    BlogPage page(Session session, NodeRef place, BlogQuery query) {
        String words = blankIsNull(query.search());
        String tag = blankIsNull(query.tag());
        if (words == null && tag == null) {
            Listing<Item> items = nodes.page(session, place, query.page(), query.order());
            return page(place, items, ArticleReader.all(place, items.entries()), query);
        }
        if (words != null && tag == null) {
            Optional<Listing<Item>> found = search.search(session, place, query);
            if (found.isPresent()) {
                List<Item> items = found.get().entries();
                return page(place, found.get(), ArticleReader.all(place, items), query);
            }
        }
        List<Article> all =
                ArticleSearch.among(
                        inOrder(
                                ArticleReader.all(
                                        place, nodes.newest(session, place, query.order())),
                                query.order()),
                        tag,
                        words);
        Listing<Article> listing = Listing.of(all, Article::id, query.page(), true);
        return page(place, listing, listing.entries(), query);
    }

    private static BlogPage page(
            NodeRef place, Listing<?> listing, List<Article> oldestFirst, BlogQuery query) {
        return new BlogPage(
                place,
                inOrder(oldestFirst, query.order()).reversed(),
                listing.older(),
                listing.newer(),
                listing.info());
    }

    /** The order of services that know none is that of their own. */
    private static List<Article> inOrder(List<Article> articles, ItemOrder order) {
        return order == ItemOrder.CREATION
                ? articles.stream().sorted(ArticleSearch.BY_AGE).toList()
                : articles;
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
