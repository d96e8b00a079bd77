package org.libervia.cli.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.bridge.SignalHub;
import org.libervia.domain.Note;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.domain.account.ProfileInfo;
import org.libervia.domain.account.ProfilesFacet;
import org.libervia.domain.account.SessionInfo;

/** Profiles in memory. */
public final class MemoryProfiles implements ProfilesFacet {
    private static final class Entry {
        NewProfile profile;
        Jid jid;
        boolean started;
        boolean connected;

        Entry(NewProfile profile) {
            this.profile = profile;
            this.jid =
                    Objects.requireNonNullElseGet(
                            profile.jid(), () -> Jid.of(profile.name(), "example.org", null));
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();
    private final SignalHub hub;
    private String standard = "";
    private Consumer<String> whenConnected = _ -> {};

    MemoryProfiles(SignalHub hub) {
        this.hub = hub;
    }

    /** Adds a profile; its session is not started. The first is the default one. */
    public void add(String name, String jid, String password) {
        create(new NewProfile(name, Jid.parse(jid), password, null, null, false, null, null));
        entry(name).started = false;
    }

    /** What else happens when a profile, which is named to it, connects. */
    public void whenConnected(Consumer<String> more) {
        whenConnected = more;
    }

    private Entry entry(String profile) {
        String name = profile.equals("@DEFAULT@") ? standard : profile;
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new LiberviaException(
                    Problem.PROFILE_UNKNOWN, "There is no profile \"" + profile + "\".");
        }
        return entry;
    }

    private ProfileInfo info(Entry entry) {
        NewProfile profile = entry.profile;
        return new ProfileInfo(
                profile.name(),
                entry.jid,
                profile.component(),
                profile.autoconnect(),
                profile.name().equals(standard),
                !profile.password().isEmpty(),
                entry.started,
                entry.connected,
                false);
    }

    @Override
    public List<ProfileInfo> list(boolean clients, boolean components) {
        return entries.values().stream()
                .filter(entry -> entry.profile.component() == null ? clients : components)
                .map(this::info)
                .toList();
    }

    @Override
    public String resolve(String profile) {
        return entry(profile).profile.name();
    }

    @Override
    public String defaultProfile() {
        return resolve("@DEFAULT@");
    }

    @Override
    public void makeDefault(String profile) {
        standard = resolve(profile);
    }

    @Override
    public ProfileInfo create(NewProfile profile) {
        if (entries.containsKey(profile.name())) {
            throw new LiberviaException(
                    Problem.CONFLICT, "There is a profile \"" + profile.name() + "\" already.");
        }
        Entry entry = new Entry(profile);
        entry.started = true;
        entries.put(profile.name(), entry);
        if (standard.isEmpty()) {
            standard = profile.name();
        }
        if (profile.password().isEmpty()) {
            hub.emit(
                    new Note(
                            profile.name(),
                            Note.Level.WARNING,
                            "No profile password",
                            "Set one with li profile modify."));
        }
        return info(entry);
    }

    @Override
    public void modify(String profile, ProfileChange change) {
        Entry entry = entry(profile);
        NewProfile old = entry.profile;
        entry.jid = Objects.requireNonNullElse(change.jid(), entry.jid);
        entry.profile =
                new NewProfile(
                        old.name(),
                        entry.jid,
                        Objects.requireNonNullElse(change.password(), old.password()),
                        change.xmppPassword() == null ? old.xmppPassword() : change.xmppPassword(),
                        old.component(),
                        Objects.requireNonNullElse(change.autoconnect(), old.autoconnect()),
                        old.host(),
                        old.port());
    }

    @Override
    public void rename(String profile, String newName) {
        Entry entry = entry(profile);
        NewProfile old = entry.profile;
        entries.remove(old.name());
        entry.profile =
                new NewProfile(
                        newName,
                        old.jid(),
                        old.password(),
                        old.xmppPassword(),
                        old.component(),
                        old.autoconnect(),
                        old.host(),
                        old.port());
        entries.put(newName, entry);
        standard = standard.equals(old.name()) ? newName : standard;
    }

    @Override
    public void delete(String profile, boolean force) {
        Entry entry = entry(profile);
        if (entry.connected && !force) {
            throw new LiberviaException(
                    Problem.CONNECTED, "The profile \"" + profile + "\" is connected.");
        }
        entries.remove(entry.profile.name());
    }

    @Override
    public ProfileInfo info(String profile) {
        return info(entry(profile));
    }

    @Override
    public String xmppPassword(String profile) {
        NewProfile known = entry(profile).profile;
        String password = known.xmppPassword();
        return password == null ? known.password() : password;
    }

    @Override
    public boolean startSession(String profile, @Nullable String password) {
        Entry entry = entry(profile);
        boolean before = entry.started;
        String given = password == null ? "" : password;
        if (!before && !given.equals(entry.profile.password())) {
            throw new LiberviaException(
                    Problem.PASSWORD, "The password of profile \"" + profile + "\" is wrong.");
        }
        entry.started = true;
        return before;
    }

    @Override
    public boolean connect(String profile, @Nullable String password) {
        startSession(profile, password);
        Entry entry = entry(profile);
        boolean before = entry.connected;
        entry.connected = true;
        whenConnected.accept(entry.profile.name());
        return before;
    }

    @Override
    public void disconnect(String profile) {
        entry(profile).connected = false;
    }

    @Override
    public boolean isConnected(String profile) {
        return entry(profile).connected;
    }

    @Override
    public SessionInfo session(String profile) {
        return new SessionInfo(
                entry(profile).jid.withResource("desk"),
                Li.NOW.minus(Duration.ofHours(2)),
                "TLSv1.3",
                "SCRAM-SHA-256",
                true);
    }
}
