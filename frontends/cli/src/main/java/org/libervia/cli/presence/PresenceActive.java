package org.libervia.cli.presence;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.chat.MessagesFacet;
import picocli.CommandLine.Parameters;

/** {@code li presence active} (XEP-0352). */
final class PresenceActive extends ConnectedCommand {
    @Parameters(
            arity = "1",
            paramLabel = "true|false",
            description = "Whether somebody is looking.")
    private boolean active;

    @Override
    protected void run(Context context, String profile) {
        context.facet(MessagesFacet.class).clientActive(profile, active);
    }
}
