package org.libervia.domain.social;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * Who wrote something, as it says itself.
 *
 * @param name a name for people; never empty
 * @param jid the address, or null when it isn't said
 * @param verified whether the service confirms that this address published it (XEP-0277 §10.1);
 *     where it doesn't, readers should be told
 * @param email an e-mail address, or null
 * @param uri a page of theirs, or null
 */
public record Author(
        String name,
        @Nullable Jid jid,
        boolean verified,
        @Nullable String email,
        @Nullable String uri) {}
