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
import org.libervia.domain.network.DiscoveryFacet;
import org.libervia.domain.network.EntityInfo;
import org.libervia.domain.network.EntityItem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li info disco} (XEP-0030). */
final class Disco extends ConnectedCommand {
    /** What to ask for. */
    enum Kind {
        INFOS,
        ITEMS,
        BOTH
    }

    @Parameters(paramLabel = "JID", description = "The entity: an address, or a contact's name.")
    private String wanted = "";

    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            description = "infos, items or both (both).")
    private Kind kind = Kind.BOTH;

    @Option(
            names = {"-n", "--node"},
            paramLabel = "NODE",
            description = "The node of the entity.")
    private @Nullable String node;

    @Option(
            names = {"-C", "--no-cache"},
            description = "Ask the entity, whatever is known already.")
    private boolean noCache;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        DiscoveryFacet discovery = context.facet(DiscoveryFacet.class);
        Jid entity = context.entity(profile, wanted);
        EntityInfo infos =
                kind == Kind.ITEMS ? null : discovery.infos(profile, entity, node, !noCache);
        List<EntityItem> items =
                kind == Kind.INFOS ? List.of() : discovery.items(profile, entity, node, !noCache);
        output.print(
                context.console(),
                data(infos, items),
                () -> new DiscoText(context.console()).print(infos, items));
    }

    private Map<String, @Nullable Object> data(@Nullable EntityInfo infos, List<EntityItem> items) {
        Map<String, @Nullable Object> data = Data.dict();
        if (infos != null) {
            data.put("features", infos.features());
            data.put("identities", identities(infos));
            data.put("extensions", infos.extensions());
        }
        if (kind != Kind.INFOS) {
            data.put("items", items(items));
        }
        return data;
    }

    private static List<List<String>> identities(EntityInfo infos) {
        List<List<String>> identities = new ArrayList<>();
        for (EntityInfo.Identity identity : infos.identities()) {
            identities.add(
                    List.of(
                            identity.category(),
                            identity.type(),
                            identity.name() == null ? "" : identity.name()));
        }
        return identities;
    }

    private static List<List<String>> items(List<EntityItem> items) {
        List<List<String>> rows = new ArrayList<>();
        for (EntityItem item : items) {
            rows.add(
                    List.of(
                            item.jid().toString(),
                            item.node() == null ? "" : item.node(),
                            item.name() == null ? "" : item.name()));
        }
        return rows;
    }
}
