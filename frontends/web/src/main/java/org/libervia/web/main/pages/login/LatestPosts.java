package org.libervia.web.main.pages.login;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogInfo;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.page.PageRequest;

/** The newest posts of ourselves and our contacts. A server that is slow is left out. */
final class LatestPosts {
    private static final int POSTS = 6;
    private static final int EACH = 3;
    private static final int BLOGS = 30;
    private static final int LONGEST = 300;
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** A post, in short. */
    record Post(
            @Nullable String title,
            String summary,
            String url,
            String author,
            String authorName,
            Instant published) {}

    private final PageRequest request;
    private final String profile;

    LatestPosts(PageRequest request) {
        this.request = request;
        this.profile = request.actingProfile();
    }

    List<Post> newest() {
        List<BlogInfo> blogs =
                Lenient.ask(
                        request,
                        BlogFacet.class,
                        facet -> facet.discover(profile),
                        List.<BlogInfo>of());
        return together(blogs.stream().limit(BLOGS).toList()).stream()
                .sorted(Comparator.comparing(Post::published).reversed())
                .limit(POSTS)
                .toList();
    }

    private List<Post> together(List<BlogInfo> blogs) {
        List<Post> posts = new ArrayList<>();
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Future<List<Post>> answer :
                    readers.invokeAll(
                            blogs.stream()
                                    .map(blog ->
                                            (java.util.concurrent.Callable<List<Post>>)
                                                    () -> posts(blog))
                                    .toList(),
                            PATIENCE.toMillis(),
                            TimeUnit.MILLISECONDS)) {
                if (answer.state() == Future.State.SUCCESS) {
                    posts.addAll(answer.resultNow());
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            readers.shutdownNow();
        }
        return posts;
    }

    private List<Post> posts(BlogInfo blog) {
        try {
            return request
                    .facet(BlogFacet.class)
                    .get(
                            profile,
                            BlogQuery.newest(new NodeRef(blog.jid(), "urn:xmpp:microblog:0"), EACH))
                    .articles()
                    .stream()
                    .map(article -> post(blog, article))
                    .toList();
        } catch (LiberviaException unreadable) {
            return List.of();
        }
    }

    private Post post(BlogInfo blog, Article article) {
        String text =
                article.summaries().stream()
                        .findFirst()
                        .or(article::content)
                        .map(Prose::text)
                        .orElse("")
                        .strip()
                        .replaceAll("\\s+", " ");
        return new Post(
                article.title().map(Prose::text).orElse(null),
                text.length() <= LONGEST
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…",
                request.url("blog_view", blog.jid(), article.node(), "id", article.id()),
                Objects.requireNonNullElse(article.author().jid(), blog.jid()).bare().toString(),
                blog.name(),
                article.published());
    }
}
