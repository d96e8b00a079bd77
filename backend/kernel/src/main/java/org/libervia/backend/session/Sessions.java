package org.libervia.backend.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Session;
import org.libervia.backend.host.FeatureHost;
import org.libervia.backend.host.Repertoire;
import org.libervia.backend.parameter.ParameterTable;
import org.libervia.backend.parameter.ParameterValues;
import org.libervia.backend.profile.Profile;
import org.libervia.backend.profile.ProfileSecrets;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.crypto.SealingKey;

/** The sessions that are started, by the key of their profile in the database. */
public final class Sessions {
    private final Map<Long, ProfileSession> started = new ConcurrentHashMap<>();
    private final ParameterTable parameters;
    private final ParameterValues general;
    private final FeatureHost features;

    public Sessions(ParameterTable parameters, ParameterValues general, FeatureHost features) {
        this.parameters = parameters;
        this.general = general;
        this.features = features;
    }

    /**
     * Starts the session of a profile, or finds it started: then an absent password will do.
     *
     * @throws LiberviaException {@code PASSWORD} when the password is wrong or missing
     */
    public ProfileSession start(Profile profile, @Nullable String password) {
        String attempt = password == null ? "" : password;
        ProfileSession running = started.get(profile.id());
        if (running != null) {
            if (!attempt.isEmpty()) {
                ProfileSecrets.open(running.stored(), attempt).close();
            }
            return running;
        }
        return started.computeIfAbsent(profile.id(), id -> opened(profile, attempt));
    }

    private ProfileSession opened(Profile profile, String password) {
        SealingKey key = ProfileSecrets.open(profile, password);
        return new ProfileSession(
                profile,
                key,
                ParameterValues.of(parameters, profile.id()),
                general,
                repertoire(profile));
    }

    private Repertoire repertoire(Profile profile) {
        String entryPoint = profile.entryPoint();
        return entryPoint == null ? features.clients() : features.component(entryPoint);
    }

    /** The started session of a profile. */
    public Optional<ProfileSession> find(Profile profile) {
        return Optional.ofNullable(started.get(profile.id()));
    }

    /**
     * The started session of a profile.
     *
     * @throws LiberviaException {@code SESSION_NOT_STARTED}
     */
    public ProfileSession get(Profile profile) {
        return find(profile)
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.SESSION_NOT_STARTED,
                                "The session of “"
                                        + profile.name()
                                        + "” is not started: start it with its password (li"
                                        + " profile connect)."));
    }

    /** Forgets the session of a profile that is gone. */
    public void forget(Profile profile) {
        started.remove(profile.id());
    }

    public Collection<ProfileSession> all() {
        return List.copyOf(started.values());
    }

    /** Those that are connected now. */
    public List<Session> connected() {
        return started.values().stream()
                .filter(ProfileSession::isConnected)
                .<Session>map(session -> session)
                .toList();
    }
}
