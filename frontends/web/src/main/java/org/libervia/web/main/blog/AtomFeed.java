package org.libervia.web.main.blog;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Page;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.Author;
import org.libervia.domain.social.BlogFacet;
import org.libervia.domain.social.BlogQuery;
import org.libervia.domain.social.Enclosure;
import org.libervia.domain.social.Prose;
import org.libervia.markup.Xhtml;
import org.libervia.template.SafeString;
import org.libervia.web.page.PageBody;
import org.libervia.web.page.PageRequest;

/** A blog as an Atom feed (RFC 4287), for feed readers. */
public final class AtomFeed {
    private static final int ARTICLES = 20;

    private final StringBuilder xml = new StringBuilder(8_192);
    private final PageRequest request;
    private final BlogPlace blog;

    private AtomFeed(PageRequest request, BlogPlace blog) {
        this.request = request;
        this.blog = blog;
    }

    /** The feed of a blog's newest articles. */
    public static PageBody of(PageRequest request, BlogPlace blog) {
        List<Article> articles =
                request.facet(BlogFacet.class)
                        .get(
                                request.actingProfile(),
                                BlogQuery.of(blog.node(), Page.last(ARTICLES)))
                        .articles();
        AtomFeed feed = new AtomFeed(request, blog);
        feed.write(articles);
        return PageBody.text("application/atom+xml", feed.xml.toString())
                .changedAt(articles.isEmpty() ? null : latest(articles))
                .cacheable(blog.node());
    }

    private static Instant latest(List<Article> articles) {
        return articles.stream()
                .map(Article::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void write(List<Article> articles) {
        Jid owner = blog.owner().orElse(null);
        String name = owner == null ? blog.node().node() : owner.local();
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        element("id", NodeUri.of(blog.node(), null));
        element("title", request.text("Blog of {name}", java.util.Map.of("name", name)));
        element("updated", moment(latest(articles)));
        link("self", "application/atom+xml", request.absolute(blog.feed(request).toString()));
        link("alternate", "text/html", request.absolute(blog.home(request).toString()));
        link("alternate", null, NodeUri.of(blog.node(), null));
        if (owner != null) {
            author("author", new Author(name, owner, true, null, null));
        }
        articles.forEach(this::entry);
        xml.append("</feed>\n");
    }

    private void entry(Article article) {
        xml.append("<entry");
        language(article.language());
        xml.append(">\n");
        element("id", article.atomId().isEmpty() ? article.uri() : article.atomId());
        element("title", title(article));
        element("published", moment(article.published()));
        element("updated", moment(article.updated()));
        author("author", article.author());
        article.contributors().forEach(one -> author("contributor", one));
        article.tags()
                .forEach(tag ->
                        xml.append("<category term=\"").append(escaped(tag)).append("\"/>\n"));
        link("alternate", "text/html", request.absolute(blog.article(request, article).toString()));
        link("alternate", null, article.uri());
        for (Enclosure file : article.enclosures()) {
            link("enclosure", file.mediaType(), file.url());
        }
        article.comments().forEach(place -> link("replies", null, NodeUri.of(place, null)));
        article.summaries().stream().findFirst().ifPresent(prose -> text("summary", prose));
        article.content().ifPresent(prose -> text("content", prose));
        xml.append("</entry>\n");
    }

    private static String title(Article article) {
        String text = article.title().or(article::content).map(Prose::text).orElse("").strip();
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 78)) + "…";
    }

    private void text(String local, Prose prose) {
        xml.append('<').append(local);
        String xhtml = prose.xhtml();
        if (xhtml == null) {
            xml.append(" type=\"text\"");
            language(prose.language());
            xml.append('>').append(escaped(prose.text()));
        } else {
            xml.append(" type=\"xhtml\"");
            language(prose.language());
            xml.append("><div xmlns=\"http://www.w3.org/1999/xhtml\">")
                    .append(Xhtml.clean(xhtml))
                    .append("</div>");
        }
        xml.append("</").append(local).append(">\n");
    }

    private void language(String language) {
        if (!language.isEmpty()) {
            xml.append(" xml:lang=\"").append(escaped(language)).append('"');
        }
    }

    private void author(String local, Author author) {
        Jid jid = author.jid();
        String uri = jid == null ? author.uri() : "xmpp:" + jid;
        xml.append('<').append(local).append('>');
        element("name", author.name());
        if (uri != null) {
            element("uri", uri);
        }
        xml.append("</").append(local).append(">\n");
    }

    private void link(String relation, @Nullable String type, String address) {
        xml.append("<link rel=\"").append(relation).append('"');
        if (type != null) {
            xml.append(" type=\"").append(escaped(type)).append('"');
        }
        xml.append(" href=\"").append(escaped(address)).append("\"/>\n");
    }

    private void element(String local, String text) {
        xml.append('<')
                .append(local)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(local)
                .append(">\n");
    }

    private static String moment(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    /** Escaped, without what XML has no character for (XML 1.0 §2.2). */
    private static String escaped(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\n' || c == '\t')
                .filter(c -> c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
                .forEach(clean::appendCodePoint);
        StringBuilder escaped = new StringBuilder();
        SafeString.escape(clean, escaped);
        return escaped.toString();
    }

    /** For a blog that must be somebody's. */
    static LiberviaException nobody(String name) {
        return new LiberviaException(Problem.NOT_FOUND, "There is nobody called “" + name + "”.");
    }
}
