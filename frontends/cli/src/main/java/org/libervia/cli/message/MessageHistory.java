package org.libervia.cli.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;
import org.libervia.cli.output.Output;
import org.libervia.cli.time.TimePattern;
import org.libervia.domain.chat.HistoryQuery;
import org.libervia.domain.chat.MessageType;
import org.libervia.domain.chat.MessagesFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code li message history}. */
final class MessageHistory extends SessionCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "JID",
            description = "With whom: an address, or a contact's name; everybody if left out.")
    private @Nullable String with;

    @Option(
            names = {"-l", "--limit"},
            paramLabel = "N",
            description = "How many at most, the newest; -1 for the parameter General/History.")
    private int limit = -1;

    @Option(
            names = {"-S", "--start"},
            paramLabel = "MOMENT",
            description = "Not older than this, \"2 days ago\" for example.")
    private @Nullable String start;

    @Option(
            names = {"-E", "--end"},
            paramLabel = "MOMENT",
            description = "Not newer than this.")
    private @Nullable String end;

    @Option(
            names = {"-b", "--before"},
            paramLabel = "UID",
            description = "Older than the message of this uid.")
    private @Nullable String before;

    @Option(
            names = {"-s", "--search"},
            paramLabel = "TEXT",
            description = "Whose text, or whose sender's resource, holds this.")
    private @Nullable String search;

    @Option(
            names = {"-B", "--body"},
            paramLabel = "TEXT",
            description = "Whose text holds this.")
    private @Nullable String body;

    @Option(names = "--from", paramLabel = "JID", description = "Only those from this address.")
    private @Nullable Jid from;

    @Option(names = "--to", paramLabel = "JID", description = "Only those to this address.")
    private @Nullable Jid to;

    @Option(
            names = {"-t", "--type"},
            paramLabel = "TYPE",
            description = "Only those of this type; may be repeated.")
    private List<MessageType> types = new ArrayList<>();

    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        TimePattern moments = new TimePattern(context.clock());
        Instant since = start == null ? null : moments.read(start);
        Instant until = end == null ? null : moments.read(end);
        Jid partner = with == null ? null : context.entity(profile, with);
        HistoryQuery query =
                new HistoryQuery(
                        partner, from, to, limit, since, until, before, body, search, types);
        MessageList.print(
                context, output, context.facet(MessagesFacet.class).history(profile, query));
    }
}
