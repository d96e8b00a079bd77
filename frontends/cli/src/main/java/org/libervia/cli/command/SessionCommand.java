package org.libervia.cli.command;

import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import picocli.CommandLine.Option;

/** A command that needs a started session: the profile's secrets are open. */
public abstract class SessionCommand extends ProfileCommand {
    @Option(names = "--start-session", description = "Start the session without connecting.")
    private boolean startSession;

    @Override
    protected void check() {
        if (startSession && connectWanted()) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "--start-session and --connect exclude each other: give one of them.");
        }
    }

    @Override
    final void prepare(Context context, ProfilesFacet profiles, ProfileInfo info) {
        if (connectWanted() || (connectsAlways() && !startSession)) {
            if (!info.connected()) {
                connect(context, profiles, info.name());
            }
        } else if (!info.sessionStarted()) {
            if (startSession) {
                startSession(context, profiles, info.name());
            } else if (needsSession()) {
                throw new LiberviaException(
                        Problem.SESSION_NOT_STARTED,
                        "The session of profile \""
                                + info.name()
                                + "\" is not started: add --start-session, or -c to connect it.");
            }
        }
    }

    /** Whether the command is there to connect. */
    protected boolean connectsAlways() {
        return false;
    }

    /** Whether the session must be started, with these arguments. */
    protected boolean needsSession() {
        return true;
    }
}
