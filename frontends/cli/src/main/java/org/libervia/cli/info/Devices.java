package org.libervia.cli.info;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.network.Device;
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.network.EntityInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li info devices}. */
final class Devices extends ConnectedCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "JID",
            description = "Whose: an address, or a contact's name; our own if left out.")
    private @Nullable String wanted;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        Jid entity = wanted == null ? null : context.entity(profile, wanted);
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (Device device : context.facet(DiscoveryFacet.class).devices(profile, entity)) {
            data.add(
                    Data.dict(
                            "jid", device.jid(),
                            "show", device.presence().show(),
                            "priority", device.presence().priority(),
                            "statuses", device.presence().statuses(),
                            "identities", identities(device)));
        }
        output.print(context.console(), data);
    }

    private static List<String> identities(Device device) {
        List<String> identities = new ArrayList<>();
        for (EntityInfo.Identity identity : device.identities()) {
            String name = identity.name() == null ? "" : " " + identity.name();
            identities.add(identity.category() + "/" + identity.type() + name);
        }
        return identities;
    }
}
