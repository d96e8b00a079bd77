package org.libervia.app.web;

import java.nio.file.Path;
import java.util.List;
import org.libervia.backend.Identity;
import org.libervia.backend.daemon.DaemonArguments;
import org.libervia.backend.daemon.DaemonArguments.Command;
import org.libervia.backend.daemon.Installation;
import org.libervia.backend.log.LogOptions;
import org.libervia.config.Directories;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.web.options.WebArguments;
import org.libervia.web.options.WebOptions;
import org.libervia.web.options.WebSettings;

/** Reads the configuration, and says how the web frontend is started with it. */
public final class ConfiguredWeb {
    private final Identity identity;

    public ConfiguredWeb(Identity identity) {
        this.identity = identity;
    }

    /**
     * Understands the command line; what the web frontend alone knows is left for {@link #read}.
     *
     * @throws org.libervia.base.error.LiberviaException {@code BAD_ARGUMENT} naming what is not
     *     understood
     */
    public DaemonArguments understand(List<String> arguments) {
        if (arguments.contains(DaemonArguments.DETACHED)) {
            return DaemonArguments.parse(arguments);
        }
        WebArguments parsed = WebArguments.parse(arguments);
        boolean builds = parsed.values().containsKey(WebOptions.BUILD_ONLY.name());
        return new DaemonArguments(
                switch (parsed.command()) {
                    case "fg" -> Command.FOREGROUND;
                    case "stop" -> Command.STOP;
                    case "status" -> Command.STATUS;
                    case "version" -> Command.VERSION;
                    default -> builds ? Command.FOREGROUND : Command.BACKGROUND;
                },
                parsed.config(),
                parsed.localDir(),
                false,
                arguments);
    }

    /**
     * Reads the configuration.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} when it can't be used
     */
    public Installation read(DaemonArguments arguments) {
        Settings settings =
                WebSettings.load(Surroundings.ofProcess(), WebArguments.parse(arguments.rest()));
        Directories directories = settings.directories();
        Path local = directories.local();
        return new Installation(
                local.resolve("web"),
                directories.pid().resolve("web"),
                directories.log().resolve("web"),
                LogOptions.read(settings),
                () -> RunningWeb.alone(settings, local, identity));
    }
}
