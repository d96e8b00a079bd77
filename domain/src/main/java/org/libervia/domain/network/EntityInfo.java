package org.libervia.domain.network;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entity is and can do.
 *
 * @param features sorted
 * @param extensions data forms: form type to field to values (XEP-0128)
 */
public record EntityInfo(
        List<Identity> identities,
        List<String> features,
        Map<String, Map<String, List<String>>> extensions) {

    /** Category and type are from the registry of XEP-0030. */
    public record Identity(
            String category, String type, @Nullable String name, @Nullable String lang) {}

    public EntityInfo {
        identities = List.copyOf(identities);
        features = features.stream().sorted().toList();
        extensions = Map.copyOf(extensions);
    }
}
