package org.libervia.web.trial;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.AccountsFacet;
import org.libervia.domain.account.BackendFacet;
import org.libervia.domain.account.BackendStatus;
import org.libervia.domain.account.FeatureInfo;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.account.SessionInfo;

/** Profiles, accounts and a backend that live as long as a test. */
public final class MemoryProfiles implements ProfilesFacet, AccountsFacet, BackendFacet {
    public final Map<String, NewProfile> profiles = new TreeMap<>();
    public final Map<Jid, String> accounts = new TreeMap<>();
    public final Set<String> connected = new HashSet<>();
    public final List<String> disconnected = new CopyOnWriteArrayList<>();
    public String domain = "example.org";
    public @Nullable Problem trouble;

    /** A profile with an account; an empty password is none. */
    public MemoryProfiles person(String name, String password, String xmppPassword) {
        Jid jid = Jid.parse(name + "@example.org");
        accounts.put(jid, xmppPassword);
        profiles.put(
                name, new NewProfile(name, jid, password, xmppPassword, null, false, null, null));
        return this;
    }

    private synchronized NewProfile known(String name) {
        NewProfile profile = profiles.get(name);
        if (profile == null) {
            throw new LiberviaException(Problem.PROFILE_UNKNOWN, "There is no " + name + ".");
        }
        return profile;
    }

    private static Jid address(NewProfile profile) {
        Jid jid = profile.jid();
        if (jid == null) {
            throw new IllegalStateException("a test gives addresses");
        }
        return jid;
    }

    @Override
    public synchronized List<ProfileInfo> list(boolean clients, boolean components) {
        return profiles.keySet().stream().map(this::info).toList();
    }

    @Override
    public String resolve(String profile) {
        return profile;
    }

    @Override
    public String defaultProfile() {
        return "";
    }

    @Override
    public void makeDefault(String profile) {}

    @Override
    public synchronized ProfileInfo create(NewProfile profile) {
        profiles.put(profile.name(), profile);
        return info(profile.name());
    }

    @Override
    public void modify(String profile, ProfileChange change) {}

    @Override
    public void rename(String profile, String newName) {}

    @Override
    public synchronized void delete(String profile, boolean force) {
        profiles.remove(profile);
    }

    @Override
    public synchronized ProfileInfo info(String name) {
        NewProfile profile = known(name);
        return new ProfileInfo(
                name,
                address(profile),
                null,
                false,
                false,
                !profile.password().isEmpty(),
                true,
                connected.contains(name),
                name.equals("admin"));
    }

    @Override
    public String xmppPassword(String profile) {
        return String.valueOf(known(profile).xmppPassword());
    }

    @Override
    public boolean startSession(String profile, @Nullable String password) {
        if (password != null
                && !password.isEmpty()
                && !known(profile).password().equals(password)) {
            throw new LiberviaException(Problem.PASSWORD, "The password is wrong.");
        }
        return true;
    }

    @Override
    public synchronized boolean connect(String name, @Nullable String password) {
        if (trouble != null) {
            throw new LiberviaException(trouble, "It does not work.");
        }
        startSession(name, password);
        NewProfile profile = known(name);
        String secret =
                profile.xmppPassword() == null ? profile.password() : profile.xmppPassword();
        if (!secret.equals(accounts.get(address(profile)))) {
            throw new LiberviaException(Problem.AUTHENTICATION, "The server refuses.");
        }
        return !connected.add(name);
    }

    @Override
    public synchronized void disconnect(String profile) {
        connected.remove(profile);
        disconnected.add(profile);
    }

    @Override
    public synchronized boolean isConnected(String profile) {
        return connected.contains(profile);
    }

    @Override
    public SessionInfo session(String profile) {
        throw new LiberviaException(Problem.NOT_CONNECTED, profile);
    }

    @Override
    public synchronized void register(
            Jid jid,
            String password,
            @Nullable String email,
            @Nullable String host,
            @Nullable Integer port) {
        if (trouble != null) {
            throw new LiberviaException(trouble, "It does not work.");
        }
        if (accounts.putIfAbsent(jid, password) != null) {
            throw new LiberviaException(Problem.CONFLICT, "It exists.");
        }
    }

    @Override
    public void changePassword(String profile, String newPassword) {}

    @Override
    public void unregister(String profile) {}

    @Override
    public BackendStatus ready() {
        return status();
    }

    @Override
    public BackendStatus status() {
        return new BackendStatus("Libervia", "1.0", true, 1, Instant.EPOCH, connected.size());
    }

    @Override
    public List<FeatureInfo> features() {
        return List.of();
    }

    @Override
    public Map<String, String> namespaces() {
        return Map.of();
    }

    @Override
    public String config(String section, String option) {
        return option.equals("xmpp_domain") ? domain : "";
    }

    @Override
    public void stop() {}
}
