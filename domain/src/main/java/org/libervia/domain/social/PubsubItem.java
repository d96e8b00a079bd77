package org.libervia.domain.social;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item of a node.
 *
 * @param publisher who published it, as the service says; null when it doesn't
 * @param payload its payload as XML, or null when it has none or it was left out
 * @param fields the texts of the payload's children by their names, for payloads that are a simple
 *     record; of children of the same name the first
 */
public record PubsubItem(
        String id,
        @Nullable String publisher,
        @Nullable String payload,
        Map<String, String> fields) {

    public PubsubItem {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
