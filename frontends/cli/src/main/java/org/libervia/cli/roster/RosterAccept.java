package org.libervia.cli.roster;

import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Parameters;

/** {@code li roster accept}. */
final class RosterAccept extends ConnectedCommand {
    @Parameters(paramLabel = "JID", description = "The address of who asked.")
    private String wanted = "";

    @Override
    protected void run(Context context, String profile) {
        context.facet(ContactsFacet.class).answerSubscription(profile, Jid.parse(wanted), true);
    }
}
