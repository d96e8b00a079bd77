package org.libervia.cli.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li profile info}. */
final class ProfileDetails extends SessionCommand {
    @Option(names = "--show-password", description = "Show the password of the account too.")
    private boolean showPassword;

    @Mixin private Output output = new Output();

    @Override
    protected boolean needsSession() {
        return showPassword;
    }

    @Override
    protected void run(Context context, String profile) {
        ProfilesFacet profiles = context.facet(ProfilesFacet.class);
        Map<String, @Nullable Object> data = data(profiles.info(profile));
        if (showPassword) {
            data.put("xmpp_password", profiles.xmppPassword(profile));
        }
        output.print(context.console(), data);
    }

    private static Map<String, @Nullable Object> data(ProfileInfo info) {
        Map<String, @Nullable Object> data = Data.dict("profile", info.name(), "jid", info.jid());
        if (info.component() != null) {
            data.put("component", info.component());
        }
        data.put("autoconnect", info.autoconnect());
        data.put("default", info.isDefault());
        data.put("password_protected", info.protectedByPassword());
        data.put("session_started", info.sessionStarted());
        data.put("connected", info.connected());
        data.put("administrator", info.administrator());
        return data;
    }
}
