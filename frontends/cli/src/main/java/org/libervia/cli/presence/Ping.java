package org.libervia.cli.presence;

import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.network.DiscoveryFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li ping} (XEP-0199). */
public final class Ping extends ConnectedCommand {
    @Parameters(paramLabel = "JID", description = "Whom: an address, or a contact's name.")
    private String wanted = "";

    @Option(
            names = {"-d", "--delay-only"},
            description = "Print only how many seconds it took.")
    private boolean delayOnly;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        double millis =
                context.facet(DiscoveryFacet.class).ping(profile, context.entity(profile, wanted));
        double seconds = Math.round(millis) / 1000.0;
        Console console = context.console();
        output.print(
                console,
                Data.dict("delay", seconds),
                () ->
                        console.print(
                                delayOnly ? String.valueOf(seconds) : "PONG (" + seconds + " s)"));
    }
}
