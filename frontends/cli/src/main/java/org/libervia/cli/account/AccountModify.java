package org.libervia.cli.account;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.account.AccountsFacet;
import picocli.CommandLine.Parameters;

/** {@code li account modify}. */
final class AccountModify extends ConnectedCommand {
    @Parameters(paramLabel = "PASSWORD", description = "The new password of the account.")
    private String newPassword = "";

    @Override
    protected void run(Context context, String profile) {
        context.facet(AccountsFacet.class).changePassword(profile, newPassword);
    }
}
