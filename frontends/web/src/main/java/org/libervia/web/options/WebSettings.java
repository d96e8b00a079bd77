package org.libervia.web.options;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.libervia.config.Option;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

/** Reads the settings of the web frontend in their order. */
public final class WebSettings {
    private static final String FORMER_CERTIFICATE = "ssl_certificate";

    private WebSettings() {}

    /**
     * Reads them.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} when a file can't be
     *     understood
     */
    public static Settings load(Surroundings around, WebArguments arguments) {
        Path localDir = arguments.localDir();
        Settings files =
                Settings.load(
                        localDir == null
                                ? around
                                : with(around, "LIBERVIA_LOCAL_DIR", localDir.toString()),
                        arguments.config());
        return layered(files, around.variables(), arguments.values());
    }

    /** Puts the environment and the command line over what the files say. */
    public static Settings layered(
            Settings files, Map<String, String> environment, Map<String, String> commandLine) {
        Settings settings = files.withFormerSection(WebOptions.FORMER_SECTION, WebOptions.SECTION);
        if (settings.text(WebOptions.SECTION, FORMER_CERTIFICATE).isPresent()
                && !isSet(settings, WebOptions.TLS_CERTIFICATE)) {
            settings =
                    settings.with(
                            WebOptions.SECTION,
                            Map.of(
                                    WebOptions.TLS_CERTIFICATE.name(),
                                    settings.text(WebOptions.SECTION, FORMER_CERTIFICATE)
                                            .orElseThrow()),
                            "the option ssl_certificate");
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (Option<?> option : WebOptions.all()) {
            String variable =
                    "LIBERVIA_" + option.name().replace('-', '_').toUpperCase(Locale.ROOT);
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                variables.put(option.name(), value);
            }
        }
        return settings.with(WebOptions.SECTION, variables, "the environment")
                .with(WebOptions.SECTION, commandLine, "the command line");
    }

    private static boolean isSet(Settings settings, Option<?> option) {
        return settings.text(WebOptions.SECTION, option.name()).isPresent();
    }

    private static Surroundings with(Surroundings around, String variable, String value) {
        Map<String, String> variables = new HashMap<>(around.variables());
        variables.put(variable, value);
        return new Surroundings(variables, around.home(), around.root());
    }
}
