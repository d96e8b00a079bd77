package org.libervia.cli.account;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Option;

/** {@code li account delete}. */
final class AccountDelete extends ConnectedCommand {
    @Option(
            names = {"-f", "--force"},
            description = "Don't ask.")
    private boolean force;

    @Override
    protected void run(Context context, String profile) {
        if (!force) {
            context.console()
                    .confirm(
                            "Delete the account "
                                    + context.facet(ProfilesFacet.class).info(profile).jid()
                                    + " of profile \""
                                    + profile
                                    + "\" on its server, with all it holds there");
        }
        context.facet(AccountsFacet.class).unregister(profile);
        say(context.console(), "The account is deleted; the profile is still there.");
    }
}
