package org.libervia.web.main.blog;

import org.jspecify.annotations.Nullable;

/** Whose blog it is, as {@code blog/articles.html} shows it. */
public record BlogHead(
        String service,
        String node,
        @Nullable String title,
        @Nullable String owner,
        @Nullable String ownerName,
        @Nullable String description,
        @Nullable String profile,
        @Nullable String backgroundUrl,
        boolean own,
        boolean isContact) {}
