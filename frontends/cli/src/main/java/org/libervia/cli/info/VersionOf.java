package org.libervia.cli.info;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.network.SoftwareVersion;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li info version} (XEP-0092). */
final class VersionOf extends ConnectedCommand {
    @Parameters(paramLabel = "JID", description = "The entity: an address, or a contact's name.")
    private String wanted = "";

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        SoftwareVersion software =
                context.facet(DiscoveryFacet.class)
                        .version(profile, context.entity(profile, wanted));
        Map<String, @Nullable Object> data =
                Data.dict("name", software.name(), "version", software.version());
        if (software.os() != null) {
            data.put("os", software.os());
        }
        output.print(context.console(), data);
    }
}
