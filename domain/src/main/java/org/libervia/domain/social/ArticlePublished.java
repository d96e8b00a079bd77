package org.libervia.domain.social;

import org.libervia.domain.ProfileSignal;

/** An article or a comment is new, or was changed. */
public record ArticlePublished(String profile, Article article) implements ProfileSignal {}
