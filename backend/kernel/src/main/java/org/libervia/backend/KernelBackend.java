package org.libervia.backend;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Role;
import org.libervia.backend.feature.Session;
import org.libervia.backend.host.FeatureHost;
import org.libervia.backend.host.Offers;
import org.libervia.backend.profile.Profile;
import org.libervia.backend.profile.Profiles;
import org.libervia.backend.session.ProfileSession;
import org.libervia.backend.session.Sessions;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.config.Settings;
import org.libervia.domain.Signal;
import org.libervia.store.Database;

/** The backend as features see it. */
record KernelBackend(
        Identity identity,
        Settings settings,
        Database database,
        Clock clock,
        Consumer<Signal> signals,
        Profiles profiles,
        Sessions sessions,
        FeatureHost features,
        Offers offers)
        implements Backend {

    @Override
    public String application() {
        return identity.name();
    }

    @Override
    public String version() {
        return identity.version();
    }

    @Override
    public Set<String> advertised(Role role) {
        return features.advertised(role);
    }

    @Override
    public void emit(Signal signal) {
        signals.accept(signal);
    }

    @Override
    public Session session(String profile) {
        return sessions.get(profiles.get(profile));
    }

    @Override
    public Session connected(String profile) {
        Profile wanted = profiles.get(profile);
        return sessions.find(wanted)
                .filter(ProfileSession::isConnected)
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.NOT_CONNECTED,
                                "The profile “"
                                        + wanted.name()
                                        + "” is not connected: connect it with li profile"
                                        + " connect."));
    }

    @Override
    public Collection<Session> connectedSessions() {
        return sessions.connected();
    }

    @Override
    public <T> T provided(Class<T> type) {
        return providedIfAny(type)
                .orElseThrow(() ->
                        new LiberviaException(
                                Problem.MISSING_FEATURE,
                                "No feature that is started provides "
                                        + type.getSimpleName()
                                        + ": li info plugins lists those that are."));
    }

    @Override
    public <T> Optional<T> providedIfAny(Class<T> type) {
        return offers.find(type);
    }
}
