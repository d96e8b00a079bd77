package org.libervia.app.doctor;

import java.util.List;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.config.Settings;
import org.libervia.config.Surroundings;

/** Can the configuration be read? */
final class ConfigurationCheck implements Check {
    private Optional<Settings> settings;
    private Finding finding;

    ConfigurationCheck(Surroundings around) {
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

    @Override
    public List<Finding> look() {
        return List.of(finding);
    }
}
