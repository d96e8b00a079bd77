package org.libervia.cli.system;

import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.BackendStatus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li backend status}. */
final class BackendState extends Command {
    @Option(
            names = {"-w", "--wait"},
            description = "Wait until it is ready.")
    private boolean wait;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context) {
        BackendFacet backend = context.facet(BackendFacet.class);
        BackendStatus status = wait ? backend.ready() : backend.status();
        output.print(
                context.console(),
                Data.dict(
                        "application", status.application(),
                        "version", status.version(),
                        "ready", status.ready(),
                        "pid", status.pid(),
                        "started", status.started(),
                        "profiles_connected", status.profilesConnected()));
    }
}
