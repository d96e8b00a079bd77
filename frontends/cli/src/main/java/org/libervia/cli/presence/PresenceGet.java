package org.libervia.cli.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.contacts.ContactsFacet;
import org.libervia.domain.contacts.PresenceInfo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code li presence get}. */
final class PresenceGet extends ConnectedCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "JID",
            description = "Whose: an address, or a contact's name; everybody's if left out.")
    private @Nullable String wanted;

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        Jid of = wanted == null ? null : context.entity(profile, wanted);
        List<PresenceInfo> presences = context.facet(ContactsFacet.class).presences(profile, of);
        List<Map<String, @Nullable Object>> data = new ArrayList<>();
        for (PresenceInfo presence : presences) {
            data.add(
                    Data.dict(
                            "jid", presence.jid(),
                            "show", presence.show(),
                            "priority", presence.priority(),
                            "statuses", presence.statuses()));
        }
        Console console = context.console();
        output.print(console, data, () -> presences.forEach(presence -> print(console, presence)));
    }

    private static void print(Console console, PresenceInfo presence) {
        String show = presence.show().isEmpty() ? "available" : presence.show();
        String status = String.join(" · ", presence.statuses().values());
        console.print(
                console.colour(Role.HEADER, presence.jid().toString())
                        + " "
                        + console.colour(presence.isAvailable() ? Role.SUCCESS : Role.FAILURE, show)
                        + (status.isEmpty() ? "" : " " + status));
    }
}
