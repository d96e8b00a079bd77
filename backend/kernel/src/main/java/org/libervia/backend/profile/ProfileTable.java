package org.libervia.backend.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.libervia.base.Jid;
import org.libervia.store.Database;

/** The profiles in the database. */
public final class ProfileTable {
    private static final String COLUMNS =
            "id, name, jid, entry_point, autoconnect, key_lock, xmpp_password, resource";

    private final Database database;

    public ProfileTable(Database database) {
        this.database = database;
    }

    /**
     * Adds a profile; its {@code id} is not looked at.
     *
     * @return the profile with its key in the database
     * @throws org.libervia.store.DuplicateException when there is one of that name
     */
    Profile add(Profile profile) {
        return database.write(handle ->
                handle.createQuery(
                                """
                                INSERT INTO profiles
                                    (name, jid, entry_point, autoconnect, key_lock, xmpp_password, resource)
                                VALUES (:name, :jid, :entryPoint, :autoconnect, :lock, :xmppPassword, NULL)
                                RETURNING
                                """
                                        + COLUMNS)
                        .bind("name", profile.name())
                        .bind("jid", profile.jid().toString())
                        .bind("entryPoint", profile.entryPoint())
                        .bind("autoconnect", profile.autoconnect())
                        .bind("lock", profile.lock())
                        .bind("xmppPassword", profile.xmppPassword())
                        .map(ProfileTable::read)
                        .one());
    }

    /**
     * Changes what is not null, and nothing else: what somebody else changes at the same time
     * stays.
     *
     * @return the profile as it is now
     */
    Optional<Profile> change(
            long id,
            @Nullable Jid jid,
            @Nullable Boolean autoconnect,
            @Nullable String lock,
            @Nullable String xmppPassword) {
        return database.write(handle ->
                handle.createQuery(
                                """
                                UPDATE profiles
                                SET jid = COALESCE(:jid, jid), autoconnect = COALESCE(:autoconnect, autoconnect),
                                    key_lock = COALESCE(:lock, key_lock), xmpp_password = COALESCE(:xmppPassword, xmpp_password)
                                WHERE id = :id
                                RETURNING
                                """
                                        + COLUMNS)
                        .bind("id", id)
                        .bind("jid", jid == null ? null : jid.toString())
                        .bind("autoconnect", autoconnect)
                        .bind("lock", lock)
                        .bind("xmppPassword", xmppPassword)
                        .map(ProfileTable::read)
                        .findOne());
    }

    /**
     * Gives it another name.
     *
     * @throws org.libervia.store.DuplicateException when there is one of that name
     */
    Optional<Profile> rename(long id, String name) {
        return database.write(handle ->
                handle.createQuery(
                                "UPDATE profiles SET name = :name WHERE id = :id RETURNING "
                                        + COLUMNS)
                        .bind("id", id)
                        .bind("name", name)
                        .map(ProfileTable::read)
                        .findOne());
    }

    /** Notes the resource that it asks for. */
    Optional<Profile> resource(long id, String resource) {
        return database.write(handle ->
                handle.createQuery(
                                "UPDATE profiles SET resource = :resource WHERE id = :id RETURNING "
                                        + COLUMNS)
                        .bind("id", id)
                        .bind("resource", resource)
                        .map(ProfileTable::read)
                        .findOne());
    }

    /** Removes a profile, and with it all rows that refer to it. */
    void remove(long id) {
        database.write(handle ->
                handle.createUpdate("DELETE FROM profiles WHERE id = :id")
                        .bind("id", id)
                        .execute());
    }

    Optional<Profile> byName(String name) {
        return database.read(handle ->
                handle.createQuery("SELECT " + COLUMNS + " FROM profiles WHERE name = :name")
                        .bind("name", name)
                        .map(ProfileTable::read)
                        .findOne());
    }

    /** All, sorted by name. */
    List<Profile> all() {
        return database.read(handle ->
                handle.createQuery("SELECT " + COLUMNS + " FROM profiles ORDER BY name")
                        .map(ProfileTable::read)
                        .list());
    }

    /** The one that was made first. */
    Optional<Profile> first() {
        return database.read(handle ->
                handle.createQuery("SELECT " + COLUMNS + " FROM profiles ORDER BY id LIMIT 1")
                        .map(ProfileTable::read)
                        .findOne());
    }

    /** The name of the profile that was made the default one. */
    Optional<String> defaultName() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT p.name FROM profiles p JOIN default_profile d ON d.profile_id = p.id
                                """)
                        .mapTo(String.class)
                        .findOne());
    }

    void makeDefault(long id) {
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO default_profile (slot, profile_id) VALUES (1, :id)
                                ON CONFLICT (slot) DO UPDATE SET profile_id = :id
                                """)
                        .bind("id", id)
                        .execute());
    }

    private static Profile read(ResultSet row, StatementContext context) throws SQLException {
        @Nullable String entryPoint = row.getString("entry_point");
        @Nullable String resource = row.getString("resource");
        return new Profile(
                row.getLong("id"),
                row.getString("name"),
                Jid.parse(row.getString("jid")),
                entryPoint,
                row.getBoolean("autoconnect"),
                row.getString("key_lock"),
                row.getString("xmpp_password"),
                resource);
    }
}
