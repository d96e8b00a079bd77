package org.libervia.cli.blog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.output.Data;
import org.libervia.domain.social.Article;
import org.libervia.domain.social.Author;
import org.libervia.domain.social.NodeRef;
import org.libervia.domain.social.Prose;

/** Articles as plain data. */
final class BlogData {
    /** The names of all parts. */
    static final List<String> KEYS =
            List.of(
                    "id",
                    "service",
                    "node",
                    "uri",
                    "atom_id",
                    "language",
                    "title",
                    "title_xhtml",
                    "content",
                    "content_xhtml",
                    "author",
                    "author_jid",
                    "author_jid_verified",
                    "author_email",
                    "published",
                    "updated",
                    "tags",
                    "comments",
                    "extra");

    private BlogData() {}

    static Map<String, @Nullable Object> of(Article article) {
        Prose title = article.title().orElse(null);
        Prose content = article.content().orElse(null);
        Author author = article.author();
        Map<String, @Nullable Object> data =
                Data.dict(
                        "id", article.id(),
                        "service", article.service(),
                        "node", article.node(),
                        "uri", article.uri(),
                        "atom_id", article.atomId(),
                        "language", article.language(),
                        "title", title == null ? null : title.text(),
                        "title_xhtml", title == null ? null : title.xhtml(),
                        "content", content == null ? null : content.text(),
                        "content_xhtml", content == null ? null : content.xhtml(),
                        "author", author.name(),
                        "author_jid", author.jid(),
                        "author_jid_verified", author.verified(),
                        "author_email", author.email(),
                        "published", article.published(),
                        "updated", article.updated(),
                        "tags", article.tags(),
                        "comments", comments(article.comments()));
        Article.Repeat repeated = article.repeated();
        data.put(
                "extra",
                repeated == null
                        ? Map.of()
                        : Data.dict(
                                "repeated", Data.dict("by", repeated.by(), "uri", repeated.uri())));
        data.values().removeIf(java.util.Objects::isNull);
        return data;
    }

    private static List<Map<String, @Nullable Object>> comments(List<NodeRef> places) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        places.forEach(
                place -> all.add(Data.dict("service", place.service(), "node", place.node())));
        return all;
    }
}
