package org.libervia.domain.social;

import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/** An article or a comment was taken back. */
public record ArticleRetracted(String profile, Jid service, String node, String id)
        implements ProfileSignal {}
