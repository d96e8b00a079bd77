package org.libervia.cli.system;

import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.PrivateDataFacet;
import picocli.CommandLine.Parameters;

/** {@code li private delete}. */
final class PrivateDelete extends SessionCommand {
    @Parameters(index = "0", paramLabel = "NAMESPACE", description = "Whose data they are.")
    private String namespace = "";

    @Parameters(index = "1", paramLabel = "KEY", description = "Under which key.")
    private String key = "";

    @Override
    protected void run(Context context, String profile) {
        context.facet(PrivateDataFacet.class).delete(profile, namespace, key);
    }
}
