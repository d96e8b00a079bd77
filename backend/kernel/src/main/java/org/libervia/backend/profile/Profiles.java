package org.libervia.backend.profile;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/**
 * Finds profiles by their keys: a name, or {@code @DEFAULT@}. They are read once, and again when
 * one was changed.
 */
public final class Profiles {
    private final ProfileTable table;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Known known;

    private record Known(SortedMap<String, Profile> byName, Optional<String> chosen) {}

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
        if (key.equals(ProfileName.ALL)) {
            throw new LiberviaException(
                    Problem.PROFILE_UNKNOWN,
                    "@ALL@ stands for all connected profiles, but one is needed here: name it.");
        }
        String name = key.isEmpty() || key.equals(ProfileName.DEFAULT) ? defaultName() : key;
        return Optional.ofNullable(known().byName().get(name))
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.PROFILE_UNKNOWN,
                                "There is no profile named “"
                                        + name
                                        + "”: li profile list shows those there are."));
    }

    /** All, sorted by name. */
    public List<Profile> all() {
        return List.copyOf(known().byName().values());
    }

    /**
     * The name of the default profile: when none was chosen yet, the first one becomes it.
     *
     * @throws LiberviaException {@code PROFILE_UNKNOWN} when there is none at all
     */
    public String defaultName() {
        Optional<String> chosen = known().chosen();
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
        changed();
        return first.name();
    }

    private Known known() {
        Known now = known;
        if (now != null) {
            return now;
        }
        reading.lock();
        try {
            SortedMap<String, Profile> byName = new TreeMap<>();
            table.all().forEach(profile -> byName.put(profile.name(), profile));
            Known fresh = new Known(byName, table.defaultName());
            known = fresh;
            return fresh;
        } finally {
            reading.unlock();
        }
    }

    /** A profile was changed in the database. */
    void changed() {
        reading.lock();
        try {
            known = null;
        } finally {
            reading.unlock();
        }
    }
}
