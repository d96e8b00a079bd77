-- Rosters of the accounts whose nodes are here, as their servers gave them. "sees" is whether the contact may see the account's
-- presence (from, both); groups are separated by U+001F. Times are microseconds since 1970.
CREATE TABLE pubsub_roster (
    account  TEXT NOT NULL PRIMARY KEY,
    version  TEXT,
    fetched  BIGINT NOT NULL
);
CREATE TABLE pubsub_contact (
    account  TEXT NOT NULL REFERENCES pubsub_roster (account) ON DELETE CASCADE,
    contact  TEXT NOT NULL,
    sees     BOOLEAN NOT NULL,
    groups   TEXT NOT NULL,
    PRIMARY KEY (account, contact)
);
CREATE INDEX pubsub_contact_seer ON pubsub_contact (contact, account) WHERE sees;
