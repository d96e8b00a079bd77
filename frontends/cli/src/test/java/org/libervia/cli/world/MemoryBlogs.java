package org.libervia.cli.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Blogs in memory. */
public final class MemoryBlogs implements BlogFacet {
    private static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");
    private static final Jid ALICE = Jid.parse("alice@example.org");

    public final List<ArticleDraft> drafts = new ArrayList<>();
    public final List<BlogQuery> queries = new ArrayList<>();
    private final Map<NodeRef, Map<String, Article>> nodes = new LinkedHashMap<>();

    private Map<String, Article> node(@Nullable Jid service, @Nullable String node) {
        return nodes.computeIfAbsent(
                new NodeRef(
                        Objects.requireNonNullElse(service, ALICE),
                        Objects.requireNonNullElse(node, NodeRef.MICROBLOG)),
                _ -> new LinkedHashMap<>());
    }

    @Override
    public Article publish(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft) {
        drafts.add(draft);
        Article article = preview(profile, service, node, draft);
        node(service, node).put(article.id(), article);
        return article;
    }

    @Override
    public Article preview(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft) {
        String id = draft.id() == null ? "a" + drafts.size() : draft.id();
        Jid where = Objects.requireNonNullElse(service, ALICE);
        return new Article(
                where,
                Objects.requireNonNullElse(node, NodeRef.MICROBLOG),
                id,
                "xmpp:" + where + "?;node=n;item=" + id,
                "urn:x:" + id,
                draft.language(),
                draft.titles().stream().map(source -> render(profile, source)).toList(),
                draft.contents().stream().map(source -> render(profile, source)).toList(),
                List.of(),
                new Author(profile, ALICE, profile.equals("alice"), null, null),
                List.of(),
                NOON,
                NOON,
                draft.tags(),
                Objects.equals(draft.comments(), true)
                        ? List.of(new NodeRef(where, NodeRef.COMMENTS + id))
                        : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Override
    public BlogPage get(String profile, BlogQuery query) {
        queries.add(query);
        return new BlogPage(
                NodeRef.blogOf(ALICE),
                List.copyOf(node(query.service(), query.node()).values()).reversed(),
                null,
                null,
                new PageInfo(null, null, null, null, true, true));
    }

    @Override
    public Article item(String profile, @Nullable Jid service, @Nullable String node, String id) {
        Article article = node(service, node).get(id);
        if (article == null) {
            throw new LiberviaException(Problem.NOT_FOUND, "There is no article “" + id + "”.");
        }
        return article;
    }

    @Override
    public void retract(String profile, @Nullable Jid service, @Nullable String node, String id) {
        item(profile, service, node, id);
        node(service, node).remove(id);
    }

    @Override
    public Article rename(
            String profile, @Nullable Jid service, @Nullable String node, String id, String newId) {
        Article article = item(profile, service, node, id);
        node(service, node).remove(id);
        node(service, node).put(newId, article);
        return article;
    }

    @Override
    public List<CommentThread> comments(String profile, NodeRef place, int max, int depth) {
        return node(place.service(), place.node()).values().stream()
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
        return new Prose(
                text.language(),
                text.text().strip(),
                text.markup() == Markup.TEXT ? null : "<p>" + text.text().strip() + "</p>");
    }

    @Override
    public Source edit(String profile, Article article, Markup markup, @Nullable String language) {
        return Source.of(markup, article.content().map(Prose::text).orElse(""));
    }

    @Override
    public List<BlogInfo> discover(String profile) {
        return List.of(new BlogInfo(ALICE, "Alice", true));
    }

    @Override
    public void setAccess(String profile, NodeAccess access) {}
}
