package org.libervia.backend.session;

import java.util.List;
import org.libervia.backend.feature.HomeDomain;
import org.libervia.backend.profile.Administrators;
import org.libervia.config.Option;
import org.libervia.config.Settings;

/** What the configuration says of profiles. */
public record ProfileOptions(HomeDomain home, Administrators administrators) {

    /** The options that are read here. */
    public static List<Option<?>> options() {
        return List.of(HomeDomain.OPTION, Administrators.OPTION);
    }

    /**
     * Reads the options.
     *
     * @throws org.libervia.base.error.LiberviaException {@code CONFIGURATION} when one can't be
     *     used
     */
    public static ProfileOptions read(Settings settings) {
        return new ProfileOptions(HomeDomain.of(settings), Administrators.of(settings));
    }
}
