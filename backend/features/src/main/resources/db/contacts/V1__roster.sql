CREATE TABLE roster (
    profile_id    BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    jid           TEXT NOT NULL,
    name          TEXT NOT NULL,
    subscription  TEXT NOT NULL,
    asked         BOOLEAN NOT NULL,
    groups        TEXT NOT NULL,
    PRIMARY KEY (profile_id, jid)
);

CREATE TABLE roster_version (
    profile_id  BIGINT NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    version     TEXT NOT NULL
);
