package org.libervia.web.main.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.contacts.Contact;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogPage;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.CommentThread;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.web.main.parts.Lenient;
import org.libervia.web.page.PageModel;
import org.libervia.web.page.PageRequest;
import org.libervia.web.page.Paging;

/** Fills the page of a blog, or of one of its articles. */
public final class BlogView {
    private static final int ARTICLES = 10;
    private static final int COMMENTS = 200;
    private static final int LEVELS = 5;

    /** More nodes than these are not watched for the sake of one page. */
    private static final int MOST_SOURCES = 50;

    private final PageRequest request;
    private final BlogPlace blog;
    private final BlogFacet blogs;
    private final Posts posts;

    public BlogView(PageRequest request, BlogPlace blog) {
        this.request = request;
        this.blog = blog;
        this.blogs = request.facet(BlogFacet.class);
        this.posts = new Posts(request, blog);
    }

    /**
     * Fills the model.
     *
     * @param rest what follows the blog in the address: nothing or {@code @}, {@code id} and an id
     *     with words or without, or {@code tag} and a tag
     */
    public void fill(PageModel model, List<String> rest) {
        model.put("blog", head())
                .put("new_url", isOwn() ? request.url("blog_edit") : null)
                .put("all_url", blog.home(request).toString())
                .put("search", request.search().orElse(null))
                .put("single", false);
        model.crumb(name(), blog.home(request).toString(), null);
        String kind = rest.isEmpty() ? "@" : rest.getFirst();
        boolean known = kind.equals("@") ? rest.size() <= 1 : rest.size() >= 2;
        switch (known ? kind : "") {
            case "@" -> list(model, null);
            case "tag" -> list(model, rest.get(1));
            case "id" -> single(model, rest.get(1));
            default ->
                    throw new LiberviaException(
                            Problem.NOT_FOUND, request.text("There is no such page in a blog."));
        }
    }

    private String name() {
        return blog.owner().map(Jid::local).orElse(blog.node().node());
    }

    private boolean isOwn() {
        return request.ownJid().map(Jid::bare).map(NodeRef::blogOf).stream()
                .anyMatch(blog.node()::equals);
    }

    private BlogHead head() {
        Jid owner = blog.owner().orElse(null);
        IdentityInfo identity = owner == null ? null : identity(owner);
        return new BlogHead(
                blog.node().service().toString(),
                blog.node().node(),
                null,
                owner == null ? null : owner.toString(),
                identity == null ? null : identity.nicknames().stream().findFirst().orElse(null),
                identity == null ? null : identity.description(),
                blog.user(),
                null,
                isOwn(),
                owner != null && request.profile().isPresent() && isContact(owner));
    }

    private @Nullable IdentityInfo identity(Jid owner) {
        return Lenient.ask(
                        request,
                        IdentityFacet.class,
                        facet -> Optional.of(facet.get(request.actingProfile(), owner, true)),
                        Optional.<IdentityInfo>empty())
                .orElse(null);
    }

    private boolean isContact(Jid owner) {
        return Lenient.ask(
                        request,
                        ContactsFacet.class,
                        facet -> facet.list(request.actingProfile()),
                        List.<Contact>of())
                .stream()
                .anyMatch(contact -> contact.jid().equals(owner));
    }

    private void list(PageModel model, @Nullable String tag) {
        Paging paging = request.paging(ARTICLES);
        BlogQuery query = BlogQuery.of(blog.node(), paging.page());
        if (tag != null) {
            query = query.tagged(tag);
        }
        if (request.search().isPresent()) {
            query = query.holding(request.search().get());
        }
        BlogPage page = page(query);
        model.put("articles", page.articles().stream().map(posts::listed).toList()).put("tag", tag);
        paging.links(page.older(), page.newer(), model);
        address(model, NodeUri.of(blog.node(), null));
        if (request.search().isEmpty()) {
            model.cacheable(blog.node());
        }
    }

    /** An own blog that isn't there yet is an empty one. */
    private BlogPage page(BlogQuery query) {
        try {
            return blogs.get(request.actingProfile(), query);
        } catch (LiberviaException refused) {
            if (refused.problem() == Problem.NOT_FOUND && isOwn()) {
                PageInfo nothing = new PageInfo(null, null, null, 0, true, true);
                return new BlogPage(blog.node(), List.of(), null, null, nothing);
            }
            throw refused;
        }
    }

    private void single(PageModel model, String id) {
        Article article =
                blogs.item(request.actingProfile(), blog.node().service(), blog.node().node(), id);
        List<NodeRef> sources = new ArrayList<>(article.comments());
        sources.addFirst(blog.node());
        List<CommentThread> threads = new ArrayList<>();
        article.comments().forEach(place -> threads.addAll(comments(place)));
        threads.forEach(thread -> collect(thread, sources));
        model.put("single", true)
                .put("articles", List.of(posts.whole(article)))
                .put("comments", posts.comments(threads))
                .put("comments_at", article.comments().stream().findFirst().orElse(null));
        neighbour(new Page(1, id, null, null))
                .ifPresent(newer -> model.put("previous_page_url", url(newer)));
        neighbour(new Page(1, null, id, null))
                .ifPresent(older -> model.put("next_page_url", url(older)));
        model.crumb(article.title().map(Prose::text).orElse(request.text("A post")), null, null);
        address(model, article.uri());
        if (sources.size() <= MOST_SOURCES) {
            model.cacheable(sources.toArray(NodeRef[]::new));
        }
    }

    private static void collect(CommentThread thread, List<NodeRef> sources) {
        sources.addAll(thread.comment().comments());
        thread.replies().forEach(reply -> collect(reply, sources));
    }

    private List<CommentThread> comments(NodeRef place) {
        return Lenient.ask(
                request,
                BlogFacet.class,
                facet -> facet.comments(request.actingProfile(), place, COMMENTS, LEVELS),
                List.of());
    }

    private Optional<Article> neighbour(Page page) {
        return Lenient.ask(
                request,
                BlogFacet.class,
                facet ->
                        facet
                                .get(request.actingProfile(), BlogQuery.of(blog.node(), page))
                                .articles()
                                .stream()
                                .findFirst(),
                Optional.empty());
    }

    private String url(Article article) {
        return blog.article(request, article).toString();
    }

    private void address(PageModel model, String uri) {
        model.xmppUri(uri).atomUrl(blog.feed(request).toString());
    }
}
