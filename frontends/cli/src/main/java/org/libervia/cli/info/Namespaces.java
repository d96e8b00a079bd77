package org.libervia.cli.info;

import java.util.TreeMap;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.account.BackendFacet;
import picocli.CommandLine.Mixin;

/** {@code li info namespaces}. */
final class Namespaces extends Command {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context) {
        output.print(
                context.console(), new TreeMap<>(context.facet(BackendFacet.class).namespaces()));
    }
}
