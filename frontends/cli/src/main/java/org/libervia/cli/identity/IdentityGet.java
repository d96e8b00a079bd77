package org.libervia.cli.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li identity get}. */
final class IdentityGet extends ConnectedCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "JID",
            description = "Whose: an address, or a contact's name; our own if left out.")
    private @Nullable String wanted;

    @Option(names = "--no-cache", description = "Ask the network, whatever is known already.")
    private boolean noCache;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        Jid entity = wanted == null ? null : context.entity(profile, wanted);
        IdentityInfo identity = context.facet(IdentityFacet.class).get(profile, entity, !noCache);
        output.print(context.console(), data(identity));
    }

    private static Map<String, @Nullable Object> data(IdentityInfo identity) {
        Map<String, @Nullable Object> data =
                Data.dict("jid", identity.jid(), "nicknames", identity.nicknames());
        if (identity.description() != null) {
            data.put("description", identity.description());
        }
        if (identity.avatar() != null) {
            data.put("avatar", AvatarGet.data(identity.avatar()));
        }
        return data;
    }
}
