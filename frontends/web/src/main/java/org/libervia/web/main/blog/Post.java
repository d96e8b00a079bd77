package org.libervia.web.main.blog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;

/** An article as {@code blog/article.html} shows it. */
public record Post(
        String id,
        String url,
        @Nullable String title,
        SafeString html,
        String summary,
        String author,
        String authorName,
        @Nullable String authorUrl,
        boolean doubtful,
        Instant published,
        @Nullable Instant updated,
        List<Tag> tags,
        @Nullable String commentsUrl,
        @Nullable Integer commentsCount,
        String xmppUri,
        boolean cut,
        boolean own,
        @Nullable String editUrl,
        @Nullable String repeatedBy) {

    /** A category, and where its articles are. */
    public record Tag(String name, String url) {}
}
