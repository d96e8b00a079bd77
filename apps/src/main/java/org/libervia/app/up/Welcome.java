package org.libervia.app.up;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;

/** Says what is where, and what to type next. */
final class Welcome {
    private final Progress progress;
    private final Path localDir;
    private final Path programs;

    Welcome(Progress progress, Path localDir, Path programs) {
        this.progress = progress;
        this.localDir = localDir;
        this.programs = programs;
    }

    void show(
            Jid account,
            @Nullable ServerSettings server,
            String version,
            @Nullable String drawnPassword,
            @Nullable WebPort web) {
        progress.say("");
        progress.say("Libervia " + version + " is up.");
        progress.say("");
        if (web != null) {
            progress.say("  web          " + web.url());
            if (web.isAnother()) {
                progress.say(
                        "               (port "
                                + web.wanted()
                                + " is taken by another program, so it is "
                                + web.number()
                                + " this time)");
            }
        }
        progress.say(
                "  account      "
                        + account
                        + (drawnPassword == null ? "" : "   password: " + drawnPassword));
        if (drawnPassword != null) {
            progress.say("               (shown this once: write it down, other clients need it)");
        }
        if (server != null) {
            progress.say(
                    "  XMPP server  127.0.0.1:"
                            + server.client()
                            + " (STARTTLS), :"
                            + server.directTls()
                            + " (TLS), for the domain "
                            + server.domain());
        }
        if (server != null) {
            progress.say("  PubSub       pubsub." + server.domain());
        }
        progress.say("  data, logs   " + localDir);
        progress.say("  programs     " + programs);
        progress.say("");
        progress.say("Now, in another terminal:");
        progress.say("");
        progress.say("  export PATH=\"" + programs + ":$PATH\"");
        if (server != null) {
            progress.say(
                    "  li account create bob@"
                            + server.domain()
                            + " a-password -p bob    # a second person");
            progress.say("  echo 'Hello!' | li message send bob@" + server.domain());
            progress.say(
                    "  li chat "
                            + account
                            + " -c -p bob                      # and the answer, live");
        } else {
            progress.say("  li roster get");
            progress.say("  echo 'Hello!' | li message send friend@example.org");
        }
        progress.say("  li --help");
        progress.say("");
        progress.say("Ctrl-C ends all of it; ./libervia up finds everything as it was.");
    }
}
