package org.libervia.app.backend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.Identity;
import org.libervia.backend.Kernel;
import org.libervia.backend.daemon.DaemonArguments;
import org.libervia.backend.daemon.Installation;
import org.libervia.backend.daemon.Service;
import org.libervia.backend.host.FeatureSearch;
import org.libervia.backend.host.FoundFeature;
import org.libervia.backend.log.LogOptions;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Directories;
import org.libervia.config.Finding;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;
import org.libervia.store.DatabaseLocation;
import org.libervia.web.Framework;
import org.libervia.web.options.WebArguments;
import org.libervia.web.options.WebOptions;
import org.libervia.web.options.WebSettings;

/** Reads the configuration, and says how a backend is started with it. */
public final class ConfiguredBackend {
    private static final Option<String> DATABASE =
            Option.text(
                    "database_url",
                    null,
                    "the database, postgresql://USER:PASSWORD@HOST/NAME; else a file in local_dir");

    private final Identity identity;

    public ConfiguredBackend(Identity identity) {
        this.identity = identity;
    }

    /**
     * Reads it.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} when it can't be used
     */
    public Installation read(DaemonArguments arguments) {
        Settings settings = Settings.load(around(arguments.localDir()), arguments.config());
        Directories directories = settings.directories();
        return new Installation(
                directories.local(),
                directories.pid(),
                directories.log(),
                LogOptions.read(settings),
                () -> service(settings, directories.local(), arguments.rest()));
    }

    /** The backend; with {@code -- web OPTIONS} the web frontend as well. */
    private Service service(Settings settings, Path local, List<String> rest) {
        boolean web = !rest.isEmpty() && rest.getFirst().equals("web");
        if (!rest.isEmpty() && !web) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "After -- comes “web” with its options, or nothing: not “"
                            + rest.getFirst()
                            + "”.");
        }
        Settings layered =
                web
                        ? WebSettings.layered(
                                settings,
                                Surroundings.ofProcess().variables(),
                                WebArguments.parse(rest.subList(1, rest.size())).values())
                        : settings;
        RunningBackend backend =
                RunningBackend.start(identity, settings, local, database(settings, local));
        return web ? BackendWithWeb.start(backend, layered, identity) : backend;
    }

    private static Surroundings around(@Nullable Path localDir) {
        Surroundings process = Surroundings.ofProcess();
        if (localDir == null) {
            return process;
        }
        Map<String, String> variables = new HashMap<>(process.variables());
        variables.put("LIBERVIA_LOCAL_DIR", localDir.toString());
        return new Surroundings(variables, process.home(), process.root());
    }

    /**
     * Where the database is, as configured; else in the directory of the data.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} when it can't be used
     */
    public static DatabaseLocation database(Settings settings, Path localDir) {
        return settings.find(DATABASE)
                .map(DatabaseLocation::parse)
                .orElseGet(() -> new DatabaseLocation.SqliteFile(localDir.resolve("libervia.db")));
    }

    /**
     * What is to be said of a configuration: options that nobody reads, or that can't be used.
     *
     * @param localDir whose third-party features are asked for their options too
     */
    public static List<Finding> review(Settings settings, Path localDir) {
        List<Option<?>> known = new ArrayList<>(options());
        new FeatureSearch(ConfiguredBackend.class.getClassLoader())
                .search(localDir.resolve("plugins"))
                .forEach(found -> {
                    if (found instanceof FoundFeature.Declared declared) {
                        known.addAll(declared.declaration().options());
                    }
                });
        return settings.review(known);
    }

    /** The options that the backend reads, but for those of its features. */
    static List<Option<?>> options() {
        List<Option<?>> options = new ArrayList<>(Directories.options());
        options.addAll(LogOptions.options());
        options.addAll(WebOptions.all());
        options.addAll(Framework.options());
        options.addAll(Kernel.options());
        options.add(DATABASE);
        return options;
    }
}
