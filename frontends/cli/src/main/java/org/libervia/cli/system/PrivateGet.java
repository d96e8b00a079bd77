package org.libervia.cli.system;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.PrivateDataFacet;
import picocli.CommandLine.Parameters;

/** {@code li private get}; the value is JSON as it is. */
final class PrivateGet extends SessionCommand {
    @Parameters(index = "0", paramLabel = "NAMESPACE", description = "Whose data they are.")
    private String namespace = "";

    @Parameters(index = "1", paramLabel = "KEY", description = "Under which key.")
    private String key = "";

    @Override
    protected void run(Context context, String profile) {
        String json = context.facet(PrivateDataFacet.class).get(profile, namespace, key);
        if (json == null) {
            throw new LiberviaException(
                    Problem.NOT_FOUND,
                    "Nothing is kept under \"" + key + "\" of \"" + namespace + "\".");
        }
        context.console().print(json);
    }
}
