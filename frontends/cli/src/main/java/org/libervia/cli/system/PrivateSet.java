package org.libervia.cli.system;

import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.PrivateDataFacet;
import picocli.CommandLine.Parameters;

/** {@code li private set}. */
final class PrivateSet extends SessionCommand {
    @Parameters(index = "0", paramLabel = "NAMESPACE", description = "Whose data they are.")
    private String namespace = "";

    @Parameters(index = "1", paramLabel = "KEY", description = "Under which key.")
    private String key = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "JSON",
            description = "The value; standard input if left out.")
    private @Nullable String json;

    @Override
    protected void run(Context context, String profile) {
        String value = json == null ? context.console().readAll() : json;
        context.facet(PrivateDataFacet.class).set(profile, namespace, key, value);
    }
}
