package org.libervia.cli.presence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.domain.contacts.ContactsFacet;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li presence set}. */
final class PresenceSet extends ConnectedCommand {
    @Parameters(
            index = "0",
            paramLabel = "SHOW",
            description = "available, chat, away, xa, dnd or unavailable.")
    private String show = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STATUS",
            description = "A few words on it.")
    private @Nullable String status;

    @Option(
            names = {"-s", "--status"},
            paramLabel = "LANGUAGE=TEXT",
            description = "The words in another language; may be repeated.")
    private Map<String, String> statuses = new HashMap<>();

    @Option(
            names = {"-P", "--priority"},
            paramLabel = "N",
            description = "The priority of this device, -128 to 127.")
    private @Nullable Integer priority;

    @Option(
            names = {"-t", "--to"},
            paramLabel = "JID",
            description = "Only for this entity; everybody who sees us if left out.")
    private @Nullable String to;

    @Override
    protected void check() {
        switch (show) {
            case "available", "chat", "away", "xa", "dnd", "unavailable" -> {}
            default ->
                    throw new LiberviaException(
                            Problem.BAD_ARGUMENT,
                            "\""
                                    + show
                                    + "\" is no presence: choose available, chat, away, xa, dnd or"
                                    + " unavailable.");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        Map<String, String> all = new HashMap<>(statuses);
        if (status != null) {
            all.put("", status);
        }
        Jid target = to == null ? null : context.entity(profile, to);
        context.facet(ContactsFacet.class)
                .setPresence(profile, target, show.equals("available") ? "" : show, all, priority);
    }
}
