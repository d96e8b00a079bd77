-- As which device a profile logs in to its server (XEP-0388), and the token that the server gave it for the next time
-- (XEP-0484), sealed with the profile's key.
CREATE TABLE login_devices (
    profile_id  BIGINT NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    account     TEXT NOT NULL,
    device      TEXT NOT NULL,
    token       TEXT
);
