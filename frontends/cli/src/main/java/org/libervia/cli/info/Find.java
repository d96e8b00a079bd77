package org.libervia.cli.info;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.domain.network.DiscoveryFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li info find}. */
final class Find extends ConnectedCommand {
    @Option(
            names = {"-f", "--feature"},
            paramLabel = "FEATURE",
            description = "A feature that it must have; may be repeated.")
    private List<String> features = new ArrayList<>();

    @Option(
            names = {"-C", "--category"},
            paramLabel = "CATEGORY",
            description = "The category of its identity.")
    private @Nullable String category;

    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            description = "The type of its identity.")
    private @Nullable String type;

    @Mixin private Output output = new Output();

    @Override
    protected void check() {
        if (features.isEmpty() && category == null && type == null) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "Say what to look for: give --feature, --category or --type.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        output.print(
                context.console(),
                context.facet(DiscoveryFacet.class).find(profile, features, category, type));
    }
}
