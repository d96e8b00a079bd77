package org.libervia.cli.roster;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Parameters;

/** {@code li roster subscribe}. */
final class RosterSubscribe extends ConnectedCommand {
    @Parameters(paramLabel = "JID", description = "Whom to ask: an address, or a contact's name.")
    private String wanted = "";

    @Override
    protected void run(Context context, String profile) {
        context.facet(ContactsFacet.class).subscribe(profile, context.entity(profile, wanted));
    }
}
