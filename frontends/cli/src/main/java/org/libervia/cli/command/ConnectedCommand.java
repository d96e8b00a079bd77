package org.libervia.cli.command;

import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;

/** A command that needs a connected profile. */
public abstract class ConnectedCommand extends ProfileCommand {
    @Override
    final void prepare(Context context, ProfilesFacet profiles, ProfileInfo info) {
        if (info.connected()) {
            return;
        }
        if (!connectWanted()) {
            throw notConnected(info.name());
        }
        connect(context, profiles, info.name());
    }
}
