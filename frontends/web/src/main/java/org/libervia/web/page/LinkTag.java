package org.libervia.web.page;

import org.jspecify.annotations.Nullable;

/** A {@code <link>} of the page's head. */
public record LinkTag(String rel, String href, @Nullable String type, @Nullable String title) {}
