package org.libervia.backend.profile;

import org.libervia.backend.feature.Backend;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;

/** What a profile may be called. */
final class ProfileName {

    /** The key that stands for the default profile. */
    static final String DEFAULT = "@DEFAULT@";

    /** Stands for all that are connected, where several make sense. */
    static final String ALL = Backend.ALL;

    static final String NONE = "@NONE@";

    private ProfileName() {}

    /** The name itself, when it may be one. */
    static String check(String name) {
        if (name.isBlank() || name.startsWith("@") || name.contains("\n")) {
            throw new LiberviaException(
                    Problem.BAD_ARGUMENT,
                    "“"
                            + name
                            + "” can't be a profile's name: it must not be empty, start with @ or"
                            + " hold a line feed.");
        }
        return name;
    }
}
