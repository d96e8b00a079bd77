package org.libervia.backend.profile;

import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.crypto.SealingKey;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.store.DuplicateException;

/**
 * Makes profiles, changes and removes them in the database; each change is one row, so it is whole
 * or not at all.
 */
public final class ProfileLedger {
    private final ProfileTable table;
    private final Profiles profiles;
    private final LoginDevices devices;

    /**
     * A ledger.
     *
     * @param profiles are told of every change
     */
    public ProfileLedger(ProfileTable table, Profiles profiles, LoginDevices devices) {
        this.table = table;
        this.profiles = profiles;
        this.devices = devices;
    }

    /**
     * Adds a profile.
     *
     * @throws LiberviaException {@code CONFLICT} when the name is taken, {@code BAD_ARGUMENT} when
     *     it can't be a name
     */
    public Profile add(NewProfile wanted) {
        SealingKey key = SealingKey.random();
        String xmppPassword = wanted.xmppPassword();
        Profile profile =
                new Profile(
                        0,
                        ProfileName.check(wanted.name()),
                        wanted.jid(),
                        wanted.component(),
                        wanted.autoconnect(),
                        ProfileSecrets.lock(key, wanted.password()),
                        ProfileSecrets.sealXmppPassword(
                                key, xmppPassword == null ? wanted.password() : xmppPassword),
                        null);
        try {
            Profile added = table.add(profile);
            profiles.changed();
            return added;
        } catch (DuplicateException taken) {
            throw nameTaken(wanted.name(), taken);
        }
    }

    /** Changes what is not null; returns the profile as it is now. */
    public Profile change(Profile profile, SealingKey key, ProfileChange change) {
        String password = change.password();
        String xmppPassword = change.xmppPassword();
        Jid jid = change.jid();
        Boolean autoconnect = change.autoconnect();
        Profile changed =
                new Profile(
                        profile.id(),
                        profile.name(),
                        jid == null ? profile.jid() : jid,
                        profile.entryPoint(),
                        autoconnect == null ? profile.autoconnect() : autoconnect,
                        password == null ? profile.lock() : ProfileSecrets.lock(key, password),
                        xmppPassword == null
                                ? profile.xmppPassword()
                                : ProfileSecrets.sealXmppPassword(key, xmppPassword),
                        profile.resource());
        table.update(changed);
        if (xmppPassword != null) {
            devices.forget(profile.id());
        }
        profiles.changed();
        return changed;
    }

    /** Gives it another name. */
    public Profile rename(Profile profile, String name) {
        Profile renamed =
                new Profile(
                        profile.id(),
                        ProfileName.check(name),
                        profile.jid(),
                        profile.entryPoint(),
                        profile.autoconnect(),
                        profile.lock(),
                        profile.xmppPassword(),
                        profile.resource());
        try {
            table.update(renamed);
            profiles.changed();
        } catch (DuplicateException taken) {
            throw nameTaken(name, taken);
        }
        return renamed;
    }

    /** Notes the resource that it asks its server for from now on. */
    public Profile resource(Profile profile, @Nullable String resource) {
        Profile changed =
                new Profile(
                        profile.id(),
                        profile.name(),
                        profile.jid(),
                        profile.entryPoint(),
                        profile.autoconnect(),
                        profile.lock(),
                        profile.xmppPassword(),
                        resource);
        table.update(changed);
        profiles.changed();
        return changed;
    }

    /** Removes it, with all that belongs to it. */
    public void remove(Profile profile) {
        table.remove(profile.id());
        profiles.changed();
    }

    public void makeDefault(Profile profile) {
        table.makeDefault(profile.id());
        profiles.changed();
    }

    private static LiberviaException nameTaken(String name, Exception cause) {
        return new LiberviaException(
                Problem.CONFLICT,
                "There is a profile named “" + name + "” already: choose another name.",
                cause);
    }
}
