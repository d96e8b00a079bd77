package org.libervia.backend.profile;

import java.util.List;
import java.util.Optional;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** Finds profiles by their keys: a name, or {@code @DEFAULT@}. */
public final class Profiles {
    private final ProfileTable table;

    public Profiles(ProfileTable table) {
        this.table = table;
    }

    /**
     * The profile that a key stands for.
     *
     * @throws LiberviaException {@code PROFILE_UNKNOWN}
     */
    public Profile get(String key) {
        if (key.equals(ProfileName.NONE)) {
            throw new LiberviaException(
                    Problem.PROFILE_UNKNOWN, "No profile was named, but one is needed: name it.");
        }
        String name = key.isEmpty() || key.equals(ProfileName.DEFAULT) ? defaultName() : key;
        return table.byName(name)
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.PROFILE_UNKNOWN,
                                "There is no profile named “"
                                        + name
                                        + "”: li profile list shows those there are."));
    }

    /** All, sorted by name. */
    public List<Profile> all() {
        return table.all();
    }

    /**
     * The name of the default profile: when none was chosen yet, the first one becomes it.
     *
     * @throws LiberviaException {@code PROFILE_UNKNOWN} when there is none at all
     */
    public String defaultName() {
        Optional<String> chosen = table.defaultName();
        if (chosen.isPresent()) {
            return chosen.get();
        }
        Profile first =
                table.first()
                        .orElseThrow(() ->
                                new LiberviaException(
                                        Problem.PROFILE_UNKNOWN,
                                        "There is no profile yet: create one with li profile"
                                                + " create."));
        table.makeDefault(first.id());
        return first.name();
    }
}
