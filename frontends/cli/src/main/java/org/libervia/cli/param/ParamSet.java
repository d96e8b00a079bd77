package org.libervia.cli.param;

import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.domain.account.ParametersFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li param set}. */
final class ParamSet extends SessionCommand {
    @Parameters(index = "0", paramLabel = "CATEGORY", description = "Where the parameter belongs.")
    private String category = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the parameter.")
    private String name = "";

    @Parameters(index = "2", paramLabel = "VALUE", description = "Its new value.")
    private String value = "";

    @Option(
            names = "--security-limit",
            paramLabel = "LEVEL",
            description = "Refuse what is more delicate; -1 for no limit.")
    private int securityLimit = -1;

    @Override
    protected void run(Context context, String profile) {
        context.facet(ParametersFacet.class).set(profile, category, name, value, securityLimit);
    }
}
