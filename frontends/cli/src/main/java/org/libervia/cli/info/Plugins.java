package org.libervia.cli.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.Command;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.FeatureInfo;
import picocli.CommandLine.Mixin;

/** {@code li info plugins}. */
final class Plugins extends Command {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context) {
        Console console = context.console();
        List<FeatureInfo> features = context.facet(BackendFacet.class).features();
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        features.forEach(feature -> data.add(data(feature)));
        output.print(console, data, () -> features.forEach(feature -> print(console, feature)));
    }

    private static Map<String, @Nullable Object> data(FeatureInfo feature) {
        Map<String, @Nullable Object> data =
                Data.dict(
                        "name", feature.name(),
                        "description", feature.description(),
                        "roles", feature.roles(),
                        "requires", feature.requires(),
                        "xeps", feature.xeps(),
                        "state", feature.state());
        if (feature.reason() != null) {
            data.put("reason", feature.reason());
        }
        return data;
    }

    private void print(Console console, FeatureInfo feature) {
        boolean started = feature.state() == FeatureInfo.State.STARTED;
        console.print(
                console.colour(started ? Role.SUCCESS : Role.FAILURE, feature.name())
                        + ": "
                        + feature.description());
        if (!started) {
            String reason = feature.reason();
            console.print("    not started" + (reason == null ? "" : ": " + reason));
        }
        if (verbosity() > 0 && !feature.xeps().isEmpty()) {
            console.print("    " + String.join(", ", feature.xeps()));
        }
    }
}
