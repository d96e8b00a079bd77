package org.libervia.cli.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.identity.IdentityFacet;
import org.libervia.domain.identity.IdentityInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li avatar get}. */
final class AvatarGet extends ConnectedCommand {
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
        IdentityInfo.Avatar avatar =
                context.facet(IdentityFacet.class).get(profile, entity, !noCache).avatar();
        if (avatar == null) {
            throw new LiberviaException(
                    Problem.NOT_FOUND,
                    (wanted == null ? "You have" : wanted + " has") + " no picture.");
        }
        output.print(context.console(), data(avatar), () -> context.console().print(avatar.path()));
    }

    static Map<String, @Nullable Object> data(IdentityInfo.Avatar avatar) {
        return Data.dict(
                "path", avatar.path(), "media_type", avatar.mediaType(), "hash", avatar.hash());
    }
}
