package org.libervia.domain.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * How an entity presents itself.
 *
 * @param nicknames the best first
 * @param avatar its picture, or null
 */
public record IdentityInfo(
        Jid jid, List<String> nicknames, @Nullable String description, @Nullable Avatar avatar) {

    /**
     * A picture in the backend's cache: where the file is, its media type, and its SHA-1 in
     * hexadecimal.
     */
    public record Avatar(String path, String mediaType, String hash) {}

    public IdentityInfo {
        nicknames = List.copyOf(nicknames);
    }
}
