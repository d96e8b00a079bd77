package org.libervia.cli.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;

/** Our own identity, in memory; nobody else has one. */
public final class MemoryIdentities implements IdentityFacet {
    private String nickname = "Alice";
    private @Nullable String description;
    private IdentityInfo.@Nullable Avatar avatar;

    @Override
    public IdentityInfo get(String profile, @Nullable Jid entity, boolean useCache) {
        if (entity != null) {
            return new IdentityInfo(entity, List.of(), null, null);
        }
        return new IdentityInfo(
                Jid.parse("alice@example.org"), List.of(nickname), description, avatar);
    }

    @Override
    public void set(String profile, @Nullable String newNickname, @Nullable String newDescription) {
        nickname = newNickname == null ? nickname : newNickname;
        description = newDescription == null ? description : newDescription;
    }

    @Override
    public void setAvatar(String profile, String path) {
        avatar = new IdentityInfo.Avatar(path, "image/png", "da39a3ee");
    }
}
