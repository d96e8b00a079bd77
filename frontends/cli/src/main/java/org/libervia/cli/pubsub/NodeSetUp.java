package org.libervia.cli.pubsub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.social.PubsubFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li pubsub node create} and {@code li pubsub node set}. */
final class NodeSetUp extends ConnectedCommand {
    private final boolean isNew;

    @Mixin private PlaceOptions place = new PlaceOptions();

    @Option(
            names = {"-f", "--field"},
            arity = "2",
            paramLabel = "KEY VALUE",
            description = "An option of the node, access_model open for example; may be repeated.")
    private List<String> fields = new ArrayList<>();

    NodeSetUp(boolean isNew) {
        this.isNew = isNew;
    }

    @Override
    protected void check() {
        if (!isNew && fields.isEmpty()) {
            throw new LiberviaException(Problem.BAD_ARGUMENT, "Say what to change: --field.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        PubsubFacet pubsub = context.facet(PubsubFacet.class);
        if (isNew) {
            context.console()
                    .print(
                            pubsub.createNode(
                                    profile, place.service(), place.node(), options(fields)));
        } else {
            pubsub.configure(profile, place.service(), place.requiredNode(), options(fields));
        }
    }

    /** Keys and values in turn. */
    static Map<String, String> options(List<String> keysAndValues) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < keysAndValues.size(); i += 2) {
            options.put(keysAndValues.get(i), keysAndValues.get(i + 1));
        }
        return options;
    }
}
