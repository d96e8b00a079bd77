package org.libervia.domain.rooms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/**
 * What a room tells to those outside (XEP-0045 §6.4).
 *
 * @param name its name for people, or null when it has none
 * @param description a sentence about it, or null
 * @param subject or null when it is not told
 * @param occupants how many are there, or null when it is not told
 * @param persistent whether it stays when everybody has left
 * @param membersOnly whether only members may enter
 * @param passwordProtected whether a password is needed
 * @param moderated whether visitors only listen
 * @param nonAnonymous whether everybody sees everybody's real address
 * @param archived whether it keeps its messages for those who come later (XEP-0313)
 * @param features all disco features
 */
public record RoomInfo(
        Jid room,
        @Nullable String name,
        @Nullable String description,
        @Nullable String subject,
        @Nullable Integer occupants,
        boolean persistent,
        boolean membersOnly,
        boolean passwordProtected,
        boolean moderated,
        boolean nonAnonymous,
        boolean archived,
        List<String> features) {

    public RoomInfo {
        features = List.copyOf(features);
    }
}
