package org.libervia.cli.system;

import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.domain.account.BackendFacet;

/** {@code li backend stop}. None is started only to be stopped. */
final class BackendStop extends Command {
    @Override
    protected void run(Context context) {
        context.neverStart();
        context.facet(BackendFacet.class).stop();
        say(context.console(), "The backend stops.");
    }
}
