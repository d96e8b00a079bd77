package org.libervia.cli.roster;

import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li roster delete}. */
final class RosterDelete extends ConnectedCommand {
    @Parameters(paramLabel = "JID", description = "The contact: its address or name.")
    private String wanted = "";

    @Option(
            names = {"-f", "--force"},
            description = "Don't ask.")
    private boolean force;

    @Override
    protected void run(Context context, String profile) {
        Jid jid = context.entity(profile, wanted);
        ContactsFacet roster = context.facet(ContactsFacet.class);
        roster.get(profile, jid);
        if (!force) {
            context.console()
                    .confirm("Remove " + jid + " from the contacts, and end subscriptions");
        }
        roster.remove(profile, jid);
    }
}
