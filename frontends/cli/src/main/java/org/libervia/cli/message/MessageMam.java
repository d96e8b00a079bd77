package org.libervia.cli.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.cli.time.TimePattern;
import org.libervia.domain.Page;
import org.libervia.domain.PageInfo;
import org.libervia.domain.chat.ArchivePage;
import org.libervia.domain.chat.ArchiveQuery;
import org.libervia.domain.chat.MessagesFacet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code li message mam}. */
final class MessageMam extends ConnectedCommand {
    @Option(
            names = {"-s", "--service"},
            paramLabel = "JID",
            description = "The archive; the account's own if left out.")
    private @Nullable Jid service;

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
            names = {"-W", "--with"},
            paramLabel = "JID",
            description = "With whom: an address, or a contact's name.")
    private @Nullable String with;

    @Option(
            names = {"-m", "--max"},
            paramLabel = "N",
            description = "How many at most (20).")
    private int max = 20;

    @Option(
            names = {"-a", "--after"},
            paramLabel = "ID",
            description = "Those that follow the one with this id.")
    private @Nullable String after;

    @Option(
            names = {"-b", "--before"},
            paramLabel = "ID",
            description = "Those that precede the one with this id.")
    private @Nullable String before;

    @Option(
            names = "--index",
            paramLabel = "N",
            description = "Those from this position on, counted from 0.")
    private @Nullable Integer index;

    @Mixin private Output output = new Output();

    @Override
    protected void check() {
        int given = (after == null ? 0 : 1) + (before == null ? 0 : 1) + (index == null ? 0 : 1);
        if (given > 1) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "--after, --before and --index exclude each other: give one of them.");
        }
        if (max < 0) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT, "--max must not be negative: " + max + ".");
        }
    }

    @Override
    protected void run(Context context, String profile) {
        TimePattern moments = new TimePattern(context.clock());
        Instant since = start == null ? null : moments.read(start);
        Instant until = end == null ? null : moments.read(end);
        Jid partner = with == null ? null : context.entity(profile, with);
        ArchivePage page =
                context.facet(MessagesFacet.class)
                        .archive(profile, new ArchiveQuery(service, since, until, partner, page()));
        MessageList.print(context, output, page.messages());
        if (verbosity() > 0) {
            describe(context.console(), page.info());
        }
    }

    /** The newest, if the user says nothing of the place. */
    private Page page() {
        boolean anyPlace = after == null && before == null && index == null && start == null;
        return anyPlace ? Page.last(max) : new Page(max, after, before, index);
    }

    private static void describe(Console console, PageInfo info) {
        line(console, "first", info.first());
        line(console, "last", info.last());
        line(console, "index", info.index());
        line(console, "count", info.count());
        line(console, "complete", info.complete());
        line(console, "stable", info.stable());
    }

    private static void line(Console console, String key, @Nullable Object value) {
        if (value != null) {
            console.progress(console.colour(Role.HEADER, key) + ": " + value);
        }
    }
}
