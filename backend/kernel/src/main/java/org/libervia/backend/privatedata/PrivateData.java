package org.libervia.backend.privatedata;

import org.jspecify.annotations.Nullable;
import org.libervia.backend.profile.Profiles;
import org.libervia.base.error.LiberviaException;
import org.libervia.base.error.Problem;
import org.libervia.domain.account.PrivateDataFacet;
import org.libervia.store.Database;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facet over the table. */
public final class PrivateData implements PrivateDataFacet {
    private final Database database;
    private final Profiles profiles;

    public PrivateData(Database database, Profiles profiles) {
        this.database = database;
        this.profiles = profiles;
    }

    @Override
    public @Nullable String get(String profile, String namespace, String key) {
        long id = profiles.get(profile).id();
        return database.<@Nullable String>read(handle ->
                handle.createQuery(
                                """
                                SELECT value FROM private_data
                                WHERE profile_id = :profile AND namespace = :namespace AND name = :name
                                """)
                        .bind("profile", id)
                        .bind("namespace", namespace)
                        .bind("name", key)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null));
    }

    @Override
    public void set(String profile, String namespace, String key, String json) {
        long id = profiles.get(profile).id();
        check(json);
        database.write(handle ->
                handle.createUpdate(
                                """
                                INSERT INTO private_data (profile_id, namespace, name, value)
                                VALUES (:profile, :namespace, :name, :value)
                                ON CONFLICT (profile_id, namespace, name) DO UPDATE SET value = :value
                                """)
                        .bind("profile", id)
                        .bind("namespace", namespace)
                        .bind("name", key)
                        .bind("value", json)
                        .execute());
    }

    @Override
    public void delete(String profile, String namespace, String key) {
        long id = profiles.get(profile).id();
        database.write(handle ->
                handle.createUpdate(
                                """
                                DELETE FROM private_data
                                WHERE profile_id = :profile AND namespace = :namespace AND name = :name
                                """)
                        .bind("profile", id)
                        .bind("namespace", namespace)
                        .bind("name", key)
                        .execute());
    }

    private static void check(String json) {
        try {
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(json);
        } catch (JacksonException malformed) {
            throw new LiberviaException(
                    Problem.DATA,
                    "The value is no JSON: " + malformed.getOriginalMessage(),
                    malformed);
        }
        if (json.isBlank()) {
            throw new LiberviaException(Problem.DATA, "The value is empty, and so no JSON.");
        }
    }
}
