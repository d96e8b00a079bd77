package org.libervia.backend.profile;

import java.util.List;
import java.util.Set;
import org.libervia.config.Option;
import org.libervia.config.Settings;

/**
 * The profiles that count as administrators ({@code admins_list}).
 *
 * @param names their names; there need not be such profiles
 */
public record Administrators(Set<String> names) {
    public static final Option<List<String>> OPTION =
            Option.list("admins_list", "", "the profiles that count as administrators");

    public Administrators {
        names = Set.copyOf(names);
    }

    /** Those that are configured. */
    public static Administrators of(Settings settings) {
        return new Administrators(Set.copyOf(settings.get(OPTION)));
    }

    public boolean include(Profile profile) {
        return names.contains(profile.name());
    }
}
