package org.libervia.web.main.pages.blog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogInfo;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.page.FormData;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.PostResult;
import org.libervia.web.page.WebPage;

/** Blogs of oneself and one's contacts, and a way to any other. */
public final class Page implements WebPage {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST = 80;

    /** Whose blog it is, and what was written last. */
    record Blogger(
            String jid,
            String name,
            String url,
            boolean own,
            @Nullable String lastTitle,
            @Nullable Instant lastAt) {}

    @Override
    public void prepare(PageRequest request, PageModel model) {
        if (request.profile().isPresent()) {
            model.put("people", people(request));
        }
    }

    private static List<Blogger> people(PageRequest request) {
        List<BlogInfo> blogs =
                Lenient.ask(
                        request,
                        BlogFacet.class,
                        facet -> facet.discover(request.actingProfile()),
                        List.<BlogInfo>of());
        List<Blogger> people = new ArrayList<>();
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Callable<Blogger>> questions = new ArrayList<>();
            blogs.forEach(blog -> questions.add(() -> blogger(request, blog, true)));
            List<Future<Blogger>> answers =
                    readers.invokeAll(questions, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < blogs.size(); i++) {
                boolean came = answers.get(i).state() == Future.State.SUCCESS;
                people.add(
                        came ? answers.get(i).resultNow() : blogger(request, blogs.get(i), false));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            readers.shutdownNow();
        }
        people.sort(
                Comparator.comparing((Blogger one) -> !one.own())
                        .thenComparing(
                                Blogger::lastAt, Comparator.nullsLast(Comparator.reverseOrder())));
        return people;
    }

    private static Blogger blogger(PageRequest request, BlogInfo blog, boolean ask) {
        Article last = ask ? last(request, blog.jid()) : null;
        return new Blogger(
                blog.jid().toString(),
                blog.name(),
                request.url("blog_view", blog.jid()),
                blog.own(),
                last == null ? null : title(last),
                last == null ? null : last.published());
    }

    private static @Nullable Article last(PageRequest request, Jid jid) {
        try {
            return request
                    .facet(BlogFacet.class)
                    .get(request.actingProfile(), BlogQuery.newest(NodeRef.blogOf(jid), 1))
                    .articles()
                    .stream()
                    .findFirst()
                    .orElse(null);
        } catch (LiberviaException unreadable) {
            return null;
        }
    }

    private static String title(Article article) {
        String text = article.title().or(article::content).map(Prose::text).orElse("");
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    @Override
    public PostResult post(PageRequest request, FormData form) {
        return form.jid("jid")
                .map(jid -> request.link("blog_view", jid.bare()))
                .<PostResult>map(url -> PostResult.goTo(url).quietly())
                .orElseGet(() -> PostResult.retry(request.text("An address is needed.")));
    }
}
