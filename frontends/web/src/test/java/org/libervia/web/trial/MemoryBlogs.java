package org.libervia.web.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.PageInfo;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.ArticleDraft;
import org.libervia.domain.social.Author;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogInfo;
import org.libervia.domain.social.BlogPage;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.CommentThread;
import org.libervia.domain.social.Markup;
import org.libervia.domain.social.NodeAccess;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.domain.social.Source;
import org.libervia.markup.Markdown;
import org.libervia.markup.PlainText;

/** Blogs in memory; of each node the articles by their ids, which are in the order of their age. */
public final class MemoryBlogs implements BlogFacet {
    private static final Instant START = Instant.parse("2026-03-15T12:00:00Z");

    private final Map<NodeRef, Map<String, Article>> nodes = new java.util.LinkedHashMap<>();
    private final Markdown markdown = new Markdown();
    private int count;

    /** Puts an article there as it is. */
    public MemoryBlogs put(Article article) {
        nodes.computeIfAbsent(article.place(), _ -> new TreeMap<>()).put(article.id(), article);
        return this;
    }

    private static Jid own(String profile) {
        return Jid.parse(profile + "@example.org");
    }

    private static NodeRef place(String profile, @Nullable Jid service, @Nullable String node) {
        return new NodeRef(
                Objects.requireNonNullElse(service, own(profile)),
                Objects.requireNonNullElse(node, NodeRef.MICROBLOG));
    }

    private Map<String, Article> node(NodeRef place) {
        Map<String, Article> articles = nodes.get(place);
        if (articles == null) {
            throw new LiberviaException(Problem.NOT_FOUND, "no node " + place);
        }
        return articles;
    }

    @Override
    public Article publish(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft) {
        String id = draft.id() == null ? "post-%03d".formatted(++count) : draft.id();
        Article article = article(place(profile, service, node), profile, id, draft);
        put(article);
        article.comments().forEach(place -> nodes.putIfAbsent(place, new TreeMap<>()));
        return article;
    }

    @Override
    public Article preview(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft) {
        String id = draft.id() == null ? "" : draft.id();
        return article(place(profile, service, node), profile, id, draft);
    }

    private Article article(NodeRef place, String profile, String id, ArticleDraft draft) {
        return new Article(
                place.service(),
                place.node(),
                id,
                "xmpp:" + place.service() + "?;node=" + place.node() + ";item=" + id,
                "urn:x:" + id,
                draft.language(),
                draft.titles().stream().map(this::prose).toList(),
                draft.contents().stream().map(this::prose).toList(),
                List.of(),
                new Author(profile, own(profile), true, null, null),
                List.of(),
                START.plusSeconds(60L * count),
                START.plusSeconds(60L * count),
                draft.tags(),
                Objects.equals(draft.comments(), true)
                        ? List.of(new NodeRef(place.service(), NodeRef.COMMENTS + id))
                        : List.of(),
                draft.enclosures(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private Prose prose(Source source) {
        return render("", source);
    }

    @Override
    public BlogPage get(String profile, BlogQuery query) {
        NodeRef place = place(profile, query.service(), query.node());
        List<Article> all =
                new ArrayList<>(
                        node(place).values().stream()
                                .filter(one ->
                                        query.tag() == null || one.tags().contains(query.tag()))
                                .filter(one ->
                                        query.search() == null
                                                || one.contents()
                                                        .toString()
                                                        .contains(query.search()))
                                .toList());
        String before = query.page().before();
        String after = query.page().after();
        List<Article> fitting =
                all.stream()
                        .filter(one ->
                                before == null
                                        || before.isEmpty()
                                        || one.id().compareTo(before) < 0)
                        .filter(one -> after == null || one.id().compareTo(after) > 0)
                        .toList();
        int max = Math.min(query.page().max(), fitting.size());
        List<Article> page =
                after == null
                        ? fitting.subList(fitting.size() - max, fitting.size())
                        : fitting.subList(0, max);
        boolean older = !page.isEmpty() && !page.getFirst().equals(all.getFirst());
        boolean newer = !page.isEmpty() && !page.getLast().equals(all.getLast());
        return new BlogPage(
                place,
                page.reversed(),
                older ? page.getFirst().id() : null,
                newer ? page.getLast().id() : null,
                new PageInfo(null, null, null, all.size(), !older, true));
    }

    @Override
    public Article item(String profile, @Nullable Jid service, @Nullable String node, String id) {
        Article article = node(place(profile, service, node)).get(id);
        if (article == null) {
            throw new LiberviaException(Problem.NOT_FOUND, "no article " + id);
        }
        return article;
    }

    @Override
    public void retract(String profile, @Nullable Jid service, @Nullable String node, String id) {
        node(place(profile, service, node)).remove(id);
    }

    @Override
    public Article rename(
            String profile, @Nullable Jid service, @Nullable String node, String id, String newId) {
        throw new LiberviaException(Problem.MISSING_FEATURE, "no page renames");
    }

    @Override
    public List<CommentThread> comments(String profile, NodeRef place, int max, int depth) {
        return node(place).values().stream()
                .map(comment -> new CommentThread(comment, List.of()))
                .toList();
    }

    @Override
    public Article comment(String profile, NodeRef place, Source text) {
        return publish(
                profile,
                place.service(),
                place.node(),
                ArticleDraft.of("", text, List.of(), false));
    }

    @Override
    public Prose render(String profile, Source text) {
        return switch (text.markup()) {
            case TEXT -> new Prose(text.language(), text.text(), null);
            default -> {
                String xhtml = markdown.toXhtml(text.text());
                yield new Prose(text.language(), PlainText.of(xhtml), xhtml);
            }
        };
    }

    @Override
    public Source edit(String profile, Article article, Markup markup, @Nullable String language) {
        return Source.of(markup, article.content().map(Prose::text).orElse(""));
    }

    @Override
    public List<BlogInfo> discover(String profile) {
        return nodes.keySet().stream()
                .filter(place -> place.node().equals(NodeRef.MICROBLOG))
                .map(place ->
                        new BlogInfo(
                                place.service(),
                                place.service().local(),
                                place.service().equals(own(profile))))
                .toList();
    }

    @Override
    public void setAccess(String profile, NodeAccess access) {}
}
