package org.libervia.app.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.libervia.app.backend.ConfiguredBackend;
import org.libervia.base.error.LiberviaException;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

/** Can the configuration be read, and is each option of it known and usable? */
final class ConfigurationCheck implements Check {
    private final @Nullable Path chosen;
    private Optional<Settings> settings;
    private Finding finding;

    /**
     * @param chosen the directory of the data when it is not the configured one, else null
     */
    ConfigurationCheck(Surroundings around, @Nullable Path chosen) {
        this.chosen = chosen;
        try {
            settings = Optional.of(Settings.load(around, null));
            finding = Finding.good("Configuration", "can be read");
        } catch (LiberviaException broken) {
            settings = Optional.empty();
            finding =
                    Finding.bad(
                            "Configuration",
                            String.valueOf(broken.getMessage()),
                            "Mend the file at that line, or move it away.");
        }
    }

    Optional<Settings> settings() {
        return settings;
    }

    /** Where the data are, in full: programs that run there were started with it so. */
    Path directory() {
        Path directory =
                chosen != null
                        ? chosen
                        : settings.map(found -> found.directories().local()).orElse(Path.of("."));
        return directory.toAbsolutePath().normalize();
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding);
        settings.ifPresent(found ->
                ConfiguredBackend.review(found, directory())
                        .forEach(odd ->
                                findings.add(
                                        Finding.warning(
                                                "Configuration",
                                                odd.toString(),
                                                "Mend or remove that line."))));
        return findings;
    }
}
