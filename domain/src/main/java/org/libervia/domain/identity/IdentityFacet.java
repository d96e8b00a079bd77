package org.libervia.domain.identity;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.Facet;

/** How entities present themselves. */
@Facet("identity")
public interface IdentityFacet {

    /** What is known of an entity, null for ourselves; asked on the network when not cached. */
    IdentityInfo get(String profile, @Nullable Jid entity, boolean useCache);

    /** Publishes our own nickname and description; null leaves a thing as it is. */
    void set(String profile, @Nullable String nickname, @Nullable String description);

    /**
     * Publishes our own avatar from an image file on the backend's machine; {@code DATA} when it is
     * no image.
     */
    void setAvatar(String profile, String path);
}
