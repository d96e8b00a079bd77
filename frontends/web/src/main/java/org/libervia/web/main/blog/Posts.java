package org.libervia.web.main.blog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.Author;
import org.libervia.domain.social.CommentThread;
import org.libervia.domain.social.Enclosure;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;
import org.libervia.markup.Excerpt;
import org.libervia.markup.Xhtml;
import org.libervia.template.SafeString;
import org.libervia.web.page.PageRequest;

/** Makes what templates show of articles and comments; their texts are cleaned once more here. */
public final class Posts {
    private static final int LONG = 1_800;
    private static final int BEGINNING = 900;
    private static final int SUMMARY = 240;
    private static final Duration SOON = Duration.ofMinutes(2);

    private final PageRequest request;
    private final BlogPlace blog;

    public Posts(PageRequest request, BlogPlace blog) {
        this.request = request;
        this.blog = blog;
    }

    /** An article in a list, of a long one the beginning. */
    public Post listed(Article article) {
        Prose content = content(article);
        String xhtml = xhtml(content);
        String shown =
                content.text().length() > LONG ? Excerpt.of(xhtml, BEGINNING).orElse(xhtml) : xhtml;
        return post(article, shown, content.text().length() > LONG, 2);
    }

    /** An article alone. */
    public Post whole(Article article) {
        return post(article, xhtml(content(article)), false, 1);
    }

    /** The text of an article alone, which may have no address yet. */
    public SafeString text(Article article) {
        return html(xhtml(content(article)), article.enclosures(), 1);
    }

    private Post post(Article article, String xhtml, boolean cut, int headings) {
        boolean own = isOwn(article);
        String url = blog.article(request, article).toString();
        Author author = article.author();
        return new Post(
                article.id(),
                url,
                article.title().map(Prose::text).filter(title -> !title.isBlank()).orElse(null),
                html(xhtml, article.enclosures(), headings),
                shortened(content(article).text()),
                address(author, article),
                author.name(),
                authorUrl(author),
                !author.verified(),
                article.published(),
                updated(article),
                article.tags().stream()
                        .map(tag -> new Post.Tag(tag, blog.tagged(request, tag).toString()))
                        .toList(),
                article.comments().isEmpty() ? null : url + "#comments",
                null,
                article.uri(),
                cut,
                own,
                own ? editUrl(article) : null,
                repeatedBy(article));
    }

    private static @Nullable Instant updated(Article article) {
        return article.updated().isAfter(article.published().plus(SOON)) ? article.updated() : null;
    }

    private static @Nullable String repeatedBy(Article article) {
        Article.Repeat repeat = article.repeated();
        Jid by = repeat == null ? null : repeat.by();
        return by == null ? null : by.local();
    }

    private String editUrl(Article article) {
        return request.link("blog_edit").with("item", article.id()).toString();
    }

    private boolean isOwn(Article article) {
        return request.ownJid()
                .map(Jid::bare)
                .map(NodeRef::blogOf)
                .filter(article.place()::equals)
                .isPresent();
    }

    private static Prose content(Article article) {
        return article.content().orElse(new Prose("", "", null));
    }

    private static String xhtml(Prose content) {
        String xhtml = content.xhtml();
        return xhtml == null ? Xhtml.ofText(content.text()) : xhtml;
    }

    private SafeString html(String xhtml, List<Enclosure> files, int headings) {
        StringBuilder html =
                new StringBuilder(Xhtml.render(xhtml, headings, new Pictures(request)));
        if (!files.isEmpty()) {
            html.append("<ul class=\"post-files\">");
            for (Enclosure file : files) {
                html.append("<li><a rel=\"nofollow noopener noreferrer ugc\" href=\"");
                SafeString.escape(file.url(), html);
                html.append("\">");
                SafeString.escape(Objects.requireNonNullElse(file.title(), file.url()), html);
                html.append("</a></li>");
            }
            html.append("</ul>");
        }
        return new SafeString(html.toString());
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUMMARY
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUMMARY)) + "…";
    }

    private static String address(Author author, Article article) {
        Jid jid = author.jid();
        return jid == null ? article.service().toString() : jid.bare().toString();
    }

    private @Nullable String authorUrl(Author author) {
        Jid jid = author.jid();
        if (jid == null) {
            return author.uri();
        }
        boolean here = blog.owner().filter(jid.bare()::equals).isPresent();
        return here ? blog.home(request).toString() : request.url("blog_view", jid.bare());
    }

    /** Comments with the answers to them. */
    public List<Comment> comments(List<CommentThread> threads) {
        return threads.stream().map(this::comment).toList();
    }

    private Comment comment(CommentThread thread) {
        Article said = thread.comment();
        Author author = said.author();
        NodeRef answers = said.comments().stream().findFirst().orElse(null);
        return new Comment(
                said.id(),
                address(author, said),
                author.name(),
                authorUrl(author),
                !author.verified(),
                html(xhtml(content(said)), said.enclosures(), 2),
                said.published(),
                comments(thread.replies()),
                said.service().toString(),
                said.node(),
                answers == null ? null : answers.service().toString(),
                answers == null ? null : answers.node(),
                mayDelete(said));
    }

    /** One's own comments, and all at one's own account. */
    private boolean mayDelete(Article comment) {
        return request.ownJid()
                .map(Jid::bare)
                .filter(own ->
                        own.equals(comment.author().jid()) || own.equals(comment.service().bare()))
                .isPresent();
    }
}
