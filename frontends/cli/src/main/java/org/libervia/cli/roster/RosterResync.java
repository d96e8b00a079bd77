package org.libervia.cli.roster;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;

/** {@code li roster resync}. */
final class RosterResync extends ConnectedCommand {
    @Override
    protected void run(Context context, String profile) {
        context.facet(ContactsFacet.class).resync(profile);
    }
}
