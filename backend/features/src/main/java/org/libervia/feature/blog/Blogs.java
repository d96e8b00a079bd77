package org.libervia.feature.blog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Session;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.ArticleDraft;
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
import org.libervia.feature.pubsub.Nodes;
import org.libervia.markup.MarkdownWriter;
import org.libervia.markup.Xhtml;
import org.libervia.xep.pubsub.Item;

/** The facet of blogs. */
final class Blogs implements BlogFacet {
    private static final int DEEPEST = 8;
    private static final int MOST_COMMENTS = 500;

    private final Backend backend;
    private final Nodes nodes;
    private final Texts texts;
    private final Publishing publishing;
    private final BlogReading reading;
    private final BlogDiscovery discovery;

    Blogs(
            Backend backend,
            Nodes nodes,
            Texts texts,
            Publishing publishing,
            BlogReading reading,
            BlogDiscovery discovery) {
        this.backend = backend;
        this.nodes = nodes;
        this.texts = texts;
        this.publishing = publishing;
        this.reading = reading;
        this.discovery = discovery;
    }

    private NodeRef place(Session session, @Nullable Jid service, @Nullable String node) {
        return new NodeRef(
                nodes.service(session, service),
                node == null || node.isEmpty() ? NodeRef.MICROBLOG : node);
    }

    @Override
    public Article publish(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft) {
        Session session = backend.connected(profile);
        return publishing.publish(session, place(session, service, node), draft);
    }

    @Override
    public BlogPage get(String profile, BlogQuery query) {
        Session session = backend.connected(profile);
        return reading.page(session, place(session, query.service(), query.node()), query);
    }

    @Override
    public Article item(String profile, @Nullable Jid service, @Nullable String node, String id) {
        Session session = backend.connected(profile);
        return item(session, place(session, service, node), id);
    }

    private Article item(Session session, NodeRef place, String id) {
        Optional<Item> item = nodes.named(session, place, List.of(id)).stream().findFirst();
        return item.flatMap(found -> ArticleReader.read(place, found))
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.NOT_FOUND,
                                "There is no article “"
                                        + id
                                        + "” in the blog of "
                                        + place.service()
                                        + "."));
    }

    @Override
    public void retract(String profile, @Nullable Jid service, @Nullable String node, String id) {
        Session session = backend.connected(profile);
        nodes.retract(session, place(session, service, node), List.of(id), true);
    }

    @Override
    public Article rename(
            String profile, @Nullable Jid service, @Nullable String node, String id, String newId) {
        Session session = backend.connected(profile);
        NodeRef place = place(session, service, node);
        if (newId.isBlank() || newId.equals(id)) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "The new id must be another than “" + id + "”.");
        }
        Item item =
                nodes.named(session, place, List.of(id)).stream()
                        .findFirst()
                        .filter(found -> found.payload() != null)
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.NOT_FOUND, "There is no article “" + id + "”."));
        nodes.publish(
                session,
                place,
                Item.of(newId, Objects.requireNonNull(item.payload())),
                java.util.Map.of());
        nodes.retract(session, place, List.of(id), true);
        return item(session, place, newId);
    }

    @Override
    public List<CommentThread> comments(String profile, NodeRef place, int max, int depth) {
        Session session = backend.connected(profile);
        return new Comments(nodes)
                .read(
                        session,
                        place,
                        Math.clamp(max, 1, MOST_COMMENTS),
                        Math.clamp(depth, 1, DEEPEST));
    }

    @Override
    public Article comment(String profile, NodeRef place, Source text) {
        Session session = backend.connected(profile);
        return publishing.publish(session, place, ArticleDraft.of("", text, List.of(), false));
    }

    @Override
    public Article preview(
            String profile, @Nullable Jid service, @Nullable String node, ArticleDraft draft) {
        Session session = backend.session(profile);
        return publishing.preview(session, place(session, service, node), draft);
    }

    @Override
    public Prose render(String profile, Source text) {
        return texts.rendered(text);
    }

    @Override
    public Source edit(String profile, Article article, Markup markup, @Nullable String language) {
        Prose prose =
                article.contents().stream()
                        .filter(one -> language == null || one.language().equals(language))
                        .findFirst()
                        .orElse(new Prose("", "", null));
        String xhtml = prose.xhtml();
        String text =
                switch (markup) {
                    case TEXT -> prose.text();
                    case MARKDOWN ->
                            MarkdownWriter.of(xhtml == null ? Xhtml.ofText(prose.text()) : xhtml);
                    case XHTML -> xhtml == null ? Xhtml.ofText(prose.text()) : xhtml;
                };
        return new Source(prose.language(), markup, text);
    }

    @Override
    public List<BlogInfo> discover(String profile) {
        return discovery.find(backend.connected(profile));
    }

    @Override
    public void setAccess(String profile, NodeAccess access) {
        Session session = backend.connected(profile);
        publishing.setAccess(session, place(session, null, null), access);
    }
}
