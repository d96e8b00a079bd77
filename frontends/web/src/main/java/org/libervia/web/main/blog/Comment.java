package org.libervia.web.main.blog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.template.SafeString;

/** A comment as {@code blog/article.html} shows it. */
public record Comment(
        String id,
        String author,
        String authorName,
        @Nullable String authorUrl,
        boolean doubtful,
        SafeString html,
        Instant published,
        List<Comment> comments,
        String service,
        String node,
        @Nullable String answersService,
        @Nullable String answersNode,
        boolean own) {}
