package org.libervia.cli.shell;

import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.cli.command.ConnectedCommand;
import org.libervia.cli.command.Context;
import org.libervia.cli.command.Notes;
import org.libervia.cli.editing.Lines;
import org.libervia.domain.account.ProfilesFacet;

/** {@code li shell}. */
public final class Shell extends ConnectedCommand {
    @Override
    protected void run(Context context, String profile) {
        boolean standard = context.facet(ProfilesFacet.class).info(profile).isDefault();
        ShellSession session = new ShellSession(context, profile, standard);
        Proposals proposals = new Proposals(session.place());
        try (Lines lines = Lines.open(context.console(), proposals::of, () -> {});
                Notes.Hearing _ = context.notes().shownBy(lines::note)) {
            if (lines.echoes()) {
                lines.show("help tells what can be done; quit, or Ctrl-D, leaves.");
            }
            @Nullable String line = next(lines, session);
            while (line != null && session.obey(line.strip())) {
                line = next(lines, session);
            }
        }
    }

    /** Ctrl-C gives up the line, not the shell. */
    private static @Nullable String next(Lines lines, ShellSession session) {
        while (true) {
            try {
                return lines.read(session.prompt());
            } catch (LiberviaException stopped) {
                if (stopped.problem() != Problem.CANCELLED) {
                    throw stopped;
                }
            }
        }
    }
}
