package org.libervia.backend.profile;

import org.libervia.base.Jid;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.crypto.SealingKey;
import org.libervia.domain.account.NewProfile;
import org.libervia.domain.account.ProfileChange;
import org.libervia.store.DuplicateException;

/**
 * Makes profiles, changes and removes them in the database. Each change writes at once all that
 * changes, and only that, so two changes at a time do not undo each other.
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
     * @param jid its address, in full
     * @throws LiberviaException {@code CONFLICT} when the name is taken, {@code BAD_ARGUMENT} when
     *     it can't be a name
     */
    public Profile add(NewProfile wanted, Jid jid) {
        SealingKey key = SealingKey.random();
        String xmppPassword = wanted.xmppPassword();
        Profile profile =
                new Profile(
                        0,
                        ProfileName.check(wanted.name()),
                        jid,
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
        Profile changed =
                table.change(
                                profile.id(),
                                change.jid(),
                                change.autoconnect(),
                                password == null ? null : ProfileSecrets.lock(key, password),
                                xmppPassword == null
                                        ? null
                                        : ProfileSecrets.sealXmppPassword(key, xmppPassword))
                        .orElseThrow(() -> removed(profile));
        if (xmppPassword != null) {
            devices.forget(profile.id());
        }
        profiles.changed();
        return changed;
    }

    /** Gives it another name. */
    public Profile rename(Profile profile, String name) {
        try {
            Profile renamed =
                    table.rename(profile.id(), ProfileName.check(name))
                            .orElseThrow(() -> removed(profile));
            profiles.changed();
            return renamed;
        } catch (DuplicateException taken) {
            throw nameTaken(name, taken);
        }
    }

    /** Notes the resource that it asks its server for from now on. */
    public Profile resource(Profile profile, String resource) {
        Profile changed =
                table.resource(profile.id(), resource).orElseThrow(() -> removed(profile));
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

    private static LiberviaException removed(Profile profile) {
        return new LiberviaException(
                Problem.PROFILE_UNKNOWN,
                "The profile “" + profile.name() + "” was deleted meanwhile.");
    }

    private static LiberviaException nameTaken(String name, Exception cause) {
        return new LiberviaException(
                Problem.CONFLICT,
                "There is a profile named “" + name + "” already: choose another name.",
                cause);
    }
}
