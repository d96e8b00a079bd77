package org.libervia.cli.param;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.domain.account.ParameterValue;
import org.libervia.domain.account.ParametersFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li param get}. */
final class ParamGet extends SessionCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CATEGORY",
            description = "Show the parameters of this category.")
    private @Nullable String category;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "Show the value of this parameter.")
    private @Nullable String name;

    @Option(
            names = {"-a", "--attribute"},
            paramLabel = "ATTRIBUTE",
            description = "What to show: value, standard, type, label, options, general, security.")
    private Attribute attribute = Attribute.VALUE;

    @Option(
            names = "--security-limit",
            paramLabel = "LEVEL",
            description = "Leave out what is more delicate; -1 for no limit.")
    private int securityLimit = -1;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        ParametersFacet parameters = context.facet(ParametersFacet.class);
        Console console = context.console();
        if (category == null) {
            Set<String> categories = new LinkedHashSet<>();
            parameters
                    .list(profile, securityLimit)
                    .forEach(parameter -> categories.add(parameter.category()));
            output.print(console, new ArrayList<>(categories));
        } else if (name == null) {
            showCategory(console, parameters.list(profile, securityLimit), category);
        } else {
            output.print(
                    console, attribute.of(parameters.get(profile, category, name, securityLimit)));
        }
    }

    private void showCategory(Console console, List<ParameterValue> all, String wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ParameterValue parameter : all) {
            if (parameter.category().equals(wanted)) {
                values.put(parameter.name(), attribute.of(parameter));
            }
        }
        if (values.isEmpty()) {
            throw new LiberviaException(
                    Problem.NOT_FOUND,
                    "There is no category \""
                            + wanted
                            + "\": \"li param get\" lists those there are.");
        }
        output.print(
                console,
                values,
                () -> values.forEach((key, value) -> console.print(key + "\t" + value)));
    }
}
