package org.libervia.cli.profile;

import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.ProfilesFacet;

/** {@code li profile disconnect}. */
final class ProfileDisconnect extends SessionCommand {
    @Override
    protected boolean needsSession() {
        return false;
    }

    @Override
    protected void run(Context context, String profile) {
        context.facet(ProfilesFacet.class).disconnect(profile);
    }
}
