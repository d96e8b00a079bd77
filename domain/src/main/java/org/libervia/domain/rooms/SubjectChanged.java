package org.libervia.domain.rooms;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.ProfileSignal;

/**
 * A room that we are in has another subject.
 *
 * @param subject empty when it has none any more
 * @param by the nick of who set it, or null when that is not known
 */
public record SubjectChanged(String profile, Jid room, String subject, @Nullable String by)
        implements ProfileSignal {}
