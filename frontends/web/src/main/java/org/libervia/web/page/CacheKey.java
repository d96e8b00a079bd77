package org.libervia.web.page;

import org.libervia.base.Jid;

/** The pubsub node that a page is made from. */
public record CacheKey(Jid service, String node) {}
