package org.libervia.domain.account;

import org.jspecify.annotations.Nullable;
import org.libervia.domain.Facet;

/** A place where frontends keep small things of a profile, as JSON texts. */
@Facet("privateData")
public interface PrivateDataFacet {

    /** The value, or null. */
    @Nullable String get(String profile, String namespace, String key);

    /** Keeps a value: {@code DATA} when it is not JSON. */
    void set(String profile, String namespace, String key, String json);

    void delete(String profile, String namespace, String key);
}
