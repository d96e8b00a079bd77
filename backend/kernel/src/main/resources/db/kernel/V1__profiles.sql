-- A profile's secrets are sealed with its key; key_lock holds that key, itself sealed with the profile's password.
CREATE TABLE profiles (
    id             ${bigserial},
    name           TEXT NOT NULL UNIQUE,
    jid            TEXT NOT NULL,
    entry_point    TEXT,
    autoconnect    BOOLEAN NOT NULL,
    key_lock       TEXT NOT NULL,
    xmpp_password  TEXT NOT NULL,
    resource       TEXT
);

-- At most one row.
CREATE TABLE default_profile (
    slot        INTEGER NOT NULL PRIMARY KEY CHECK (slot = 1),
    profile_id  BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE
);

CREATE TABLE parameters (
    profile_id  BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    category    TEXT NOT NULL,
    name        TEXT NOT NULL,
    value       TEXT NOT NULL,
    PRIMARY KEY (profile_id, category, name)
);

CREATE TABLE general_parameters (
    category  TEXT NOT NULL,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (category, name)
);

-- What frontends keep for a profile.
CREATE TABLE private_data (
    profile_id  BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    namespace   TEXT NOT NULL,
    name        TEXT NOT NULL,
    value       TEXT NOT NULL,
    PRIMARY KEY (profile_id, namespace, name)
);
