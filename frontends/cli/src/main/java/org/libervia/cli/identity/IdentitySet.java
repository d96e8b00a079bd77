package org.libervia.cli.identity;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.identity.IdentityFacet;
import picocli.CommandLine.Option;

/** {@code li identity set}. */
final class IdentitySet extends ConnectedCommand {
    @Option(
            names = {"-n", "--nickname"},
            paramLabel = "NICKNAME",
            description = "The new nickname.")
    private @Nullable String nickname;

    @Option(
            names = {"-d", "--description"},
            paramLabel = "TEXT",
            description = "The new description.")
    private @Nullable String description;

    @Override
    protected void check() {
        if (nickname == null && description == null) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "Say what to change: --nickname or --description.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        context.facet(IdentityFacet.class).set(profile, nickname, description);
    }
}
