package org.libervia.cli.info;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.output.Data;
import org.libervia.cli.output.Output;
import org.libervia.cli.terminal.Console;
import org.libervia.cli.terminal.Role;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.account.SessionInfo;
import picocli.CommandLine.Mixin;

/** {@code li info session}. */
final class Session extends ConnectedCommand {
    @Mixin private Output output = new Output();

    @Override
    protected void run(Context context, String profile) {
        SessionInfo session = context.facet(ProfilesFacet.class).session(profile);
        output.print(
                context.console(),
                Data.dict(
                        "jid", session.jid(),
                        "started", session.connectedSince(),
                        "tls", session.tls(),
                        "mechanism", session.mechanism(),
                        "resumable", session.resumable()),
                () -> print(context, session));
    }

    private static void print(Context context, SessionInfo session) {
        Console console = context.console();
        line(console, "jid", session.jid().toString());
        line(console, "started", started(context, session.connectedSince()));
        line(console, "encryption", session.tls());
        line(console, "authentication", session.mechanism());
        line(console, "resumable", session.resumable() ? "yes" : "no");
    }

    private static void line(Console console, String key, String value) {
        console.print(console.colour(Role.HEADER, key) + ": " + value);
    }

    private static String started(Context context, Instant since) {
        ZonedDateTime local = since.atZone(context.clock().getZone());
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss z", Locale.ROOT).format(local)
                + " ("
                + ago(Duration.between(since, context.clock().instant()))
                + " ago)";
    }

    private static String ago(Duration time) {
        if (time.toDays() > 0) {
            return counted(time.toDays(), "day");
        }
        if (time.toHours() > 0) {
            return counted(time.toHours(), "hour");
        }
        return time.toMinutes() > 0
                ? counted(time.toMinutes(), "minute")
                : counted(Math.max(0, time.toSeconds()), "second");
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
