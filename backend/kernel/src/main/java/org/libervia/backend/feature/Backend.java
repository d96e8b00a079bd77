package org.libervia.backend.feature;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.libervia.config.Settings;
import org.libervia.domain.Signal;
import org.libervia.store.Database;

/** What a feature is given of the backend. */
public interface Backend {

    Settings settings();

    Database database();

    Clock clock();

    /** The program's name, for people and for other programs (XEP-0092). */
    String application();

    /** The program's version. */
    String version();

    /** The disco features of all that serves sessions of this role (XEP-0030). */
    Set<String> advertised(Role role);

    /** Tells frontends; never blocks. */
    void emit(Signal signal);

    /**
     * The started session of a profile.
     *
     * @param profile a profile key
     * @throws org.libervia.base.error.LiberviaException {@code PROFILE_UNKNOWN} or {@code
     *     SESSION_NOT_STARTED}
     */
    Session session(String profile);

    /**
     * The session of a profile that is connected.
     *
     * @throws org.libervia.base.error.LiberviaException {@code PROFILE_UNKNOWN} or {@code
     *     NOT_CONNECTED}
     */
    Session connected(String profile);

    /** The profile key that stands for all profiles that are connected. */
    String ALL = "@ALL@";

    /**
     * The sessions that a profile key stands for: those of all connected profiles for {@link #ALL},
     * else one.
     *
     * @throws org.libervia.base.error.LiberviaException as {@link #connected}
     */
    default Collection<Session> connectedAs(String key) {
        return key.equals(ALL) ? connectedSessions() : List.of(connected(key));
    }

    /** The sessions that are connected now. */
    Collection<Session> connectedSessions();

    /**
     * What another feature provides.
     *
     * @throws org.libervia.base.error.LiberviaException {@code MISSING_FEATURE} when no started
     *     feature provides it
     */
    <T> T provided(Class<T> type);

    /** What another feature provides, if one does. */
    <T> Optional<T> providedIfAny(Class<T> type);
}
