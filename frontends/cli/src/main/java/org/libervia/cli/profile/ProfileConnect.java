package org.libervia.cli.profile;

import org.libervia.cli.command.Context;
import org.libervia.cli.command.SessionCommand;

/** {@code li profile connect}; with {@code --start-session} it only opens the secrets. */
final class ProfileConnect extends SessionCommand {
    @Override
    protected boolean connectsAlways() {
        return true;
    }

    @Override
    protected void run(Context context, String profile) {
        // Whatever brought us here has connected the profile, or started its session.
    }
}
