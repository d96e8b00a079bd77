package org.libervia.cli.system;

import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.account.BackendFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li backend config}. */
final class BackendConfig extends Command {
    @Parameters(index = "0", paramLabel = "SECTION", description = "The section, DEFAULT often.")
    private String section = "";

    @Parameters(index = "1", paramLabel = "OPTION", description = "The option.")
    private String option = "";

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context) {
        output.print(context.console(), context.facet(BackendFacet.class).config(section, option));
    }
}
