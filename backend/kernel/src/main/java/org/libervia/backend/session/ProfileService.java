package org.libervia.backend.session;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.backend.feature.Backend;
import org.libervia.backend.feature.Role;
import org.libervia.backend.host.FeatureHost;
import org.libervia.backend.parameter.CoreParameters;
import org.libervia.backend.profile.Profile;
import org.libervia.backend.profile.ProfileLedger;
import org.libervia.backend.profile.ProfileSecrets;
import org.libervia.backend.profile.Profiles;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.Note;
import org.libervia.domain.Signal;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.account.SessionInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Profiles and their sessions, for frontends. */
public final class ProfileService implements ProfilesFacet {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileService.class);

    private final Profiles profiles;
    private final ProfileLedger ledger;
    private final Sessions sessions;
    private final Connecting connecting;
    private final FeatureHost features;
    private final ProfileOptions options;
    private final Consumer<Signal> signals;

    public ProfileService(
            Profiles profiles,
            ProfileLedger ledger,
            Sessions sessions,
            Connecting connecting,
            FeatureHost features,
            ProfileOptions options,
            Consumer<Signal> signals) {
        this.profiles = profiles;
        this.ledger = ledger;
        this.sessions = sessions;
        this.connecting = connecting;
        this.features = features;
        this.options = options;
        this.signals = signals;
    }

    @Override
    public List<ProfileInfo> list(boolean clients, boolean components) {
        List<Profile> all = profiles.all();
        String standard = all.isEmpty() ? "" : profiles.defaultName();
        return all.stream()
                .filter(profile -> profile.role() == Role.CLIENT ? clients : components)
                .map(profile -> info(profile, standard))
                .toList();
    }

    private ProfileInfo info(Profile profile, String standard) {
        return new ProfileInfo(
                profile.name(),
                profile.jid(),
                profile.entryPoint(),
                profile.autoconnect(),
                profile.name().equals(standard),
                ProfileSecrets.needsPassword(profile),
                sessions.find(profile).isPresent(),
                sessions.find(profile).filter(ProfileSession::isConnected).isPresent(),
                options.administrators().include(profile));
    }

    @Override
    public String resolve(String profile) {
        return profiles.get(profile).name();
    }

    @Override
    public String defaultProfile() {
        return profiles.defaultName();
    }

    @Override
    public void makeDefault(String profile) {
        ledger.makeDefault(profiles.get(profile));
    }

    @Override
    public ProfileInfo create(NewProfile wanted) {
        String component = wanted.component();
        if (component != null) {
            features.component(component);
        }
        Profile profile = ledger.add(wanted, options.home().address(wanted));
        ProfileSession session = sessions.start(profile, wanted.password());
        String host = wanted.host();
        if (host != null && !host.isEmpty()) {
            session.parameters().set(CoreParameters.FORCE_SERVER, host);
        }
        if (wanted.port() != null) {
            session.parameters().set(CoreParameters.FORCE_PORT, wanted.port().toString());
        }
        if (wanted.password().isEmpty()) {
            warnOfNoPassword(profile);
        }
        return info(profile, profiles.defaultName());
    }

    private void warnOfNoPassword(Profile profile) {
        signals.accept(
                new Note(
                        profile.name(),
                        Note.Level.WARNING,
                        "No profile password",
                        "The profile “"
                                + profile.name()
                                + "” has no password: whoever can read the backend's files can read"
                                + " the password of its account. Set one with li profile modify."));
    }

    @Override
    public void modify(String key, ProfileChange change) {
        Profile profile = profiles.get(key);
        ProfileSession session = sessions.get(profile);
        session.change(now -> ledger.change(now, session.key(), change));
        if (change.password() != null && change.password().isEmpty()) {
            warnOfNoPassword(profile);
        }
    }

    @Override
    public void rename(String key, String newName) {
        Profile profile = profiles.get(key);
        refuseConnected(profile, "renamed");
        sessions.find(profile)
                .ifPresentOrElse(
                        session -> session.change(now -> ledger.rename(now, newName)),
                        () -> ledger.rename(profile, newName));
    }

    @Override
    public void delete(String key, boolean force) {
        Profile profile = profiles.get(key);
        if (force) {
            sessions.find(profile).ifPresent(this::disconnect);
        }
        refuseConnected(profile, "deleted");
        sessions.find(profile).ifPresent(this::disconnect);
        sessions.forget(profile);
        ledger.remove(profile);
    }

    private void refuseConnected(Profile profile, String what) {
        if (sessions.find(profile).filter(ProfileSession::isConnected).isPresent()) {
            throw new LiberviaException(
                    Problem.CONNECTED,
                    "The profile “"
                            + profile.name()
                            + "” is connected, and can't be "
                            + what
                            + " so: disconnect it first.");
        }
    }

    @Override
    public ProfileInfo info(String profile) {
        return info(profiles.get(profile), profiles.defaultName());
    }

    @Override
    public String xmppPassword(String profile) {
        ProfileSession session = sessions.get(profiles.get(profile));
        return ProfileSecrets.xmppPassword(session.stored(), session.key());
    }

    @Override
    public boolean startSession(String key, @Nullable String password) {
        Profile profile = profiles.get(key);
        boolean running = sessions.find(profile).isPresent();
        sessions.start(profile, password);
        return running;
    }

    @Override
    public boolean connect(String profile, @Nullable String password) {
        ProfileSession session = sessions.start(profiles.get(profile), password);
        session.wanted(true);
        return connecting.connect(session);
    }

    @Override
    public void disconnect(String profile) {
        if (profile.equals(Backend.ALL)) {
            disconnectAll();
        } else {
            sessions.find(profiles.get(profile)).ifPresent(this::disconnect);
        }
    }

    /** All at once: each may wait for a server that is silent. */
    private void disconnectAll() {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ProfileSession session : sessions.all()) {
                each.execute(() -> disconnectForItself(session));
            }
        }
    }

    private void disconnectForItself(ProfileSession session) {
        try {
            disconnect(session);
        } catch (RuntimeException fault) {
            LOG.error("{} was not disconnected", session.profile(), fault);
        }
    }

    /** Also calls off what tries to connect it. */
    private void disconnect(ProfileSession session) {
        session.wanted(false);
        connecting.disconnect(session);
    }

    @Override
    public boolean isConnected(String profile) {
        return sessions.find(profiles.get(profile)).filter(ProfileSession::isConnected).isPresent();
    }

    @Override
    public SessionInfo session(String profile) {
        ProfileSession session = sessions.get(profiles.get(profile));
        SessionInfo info = connecting.info(session);
        if (info == null) {
            throw new LiberviaException(
                    Problem.NOT_CONNECTED,
                    "The profile “" + session.profile() + "” is not connected.");
        }
        return info;
    }
}
