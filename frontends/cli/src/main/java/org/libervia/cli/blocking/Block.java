package org.libervia.cli.blocking;

import java.util.ArrayList;
import java.util.List;
import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Parameters;

/** {@code li blocking block}. */
final class Block extends ConnectedCommand {
    @Parameters(arity = "1..*", paramLabel = "JID", description = "Whom to block.")
    private List<Jid> jids = new ArrayList<>();

    @Override
    protected void run(Context context, String profile) {
        context.facet(ContactsFacet.class).block(profile, jids);
    }
}
