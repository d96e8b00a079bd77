-- Messages, one row each. Times are microseconds since 1970. "peer" is the other side of the conversation, bare.
CREATE TABLE history (
    id          ${bigserial},
    profile_id  BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    uid         TEXT NOT NULL,
    peer        TEXT NOT NULL,
    sender      TEXT NOT NULL,
    recipient   TEXT NOT NULL,
    outgoing    BOOLEAN NOT NULL,
    type        TEXT NOT NULL,
    body        TEXT,
    subject     TEXT,
    texts       TEXT,
    thread      TEXT,
    sent        BIGINT NOT NULL,
    received    BIGINT,
    archive     TEXT,
    stanza_id   TEXT,
    origin_id   TEXT,
    message_id  TEXT,
    state       TEXT NOT NULL,
    error       TEXT,
    encrypted   BOOLEAN NOT NULL,
    extra       TEXT
);
CREATE UNIQUE INDEX history_uid ON history (profile_id, uid);
CREATE UNIQUE INDEX history_stanza_id ON history (profile_id, archive, stanza_id) WHERE stanza_id IS NOT NULL;
CREATE INDEX history_origin_id ON history (profile_id, origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX history_message_id ON history (profile_id, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX history_peer ON history (profile_id, peer, sent, id);
CREATE INDEX history_sent ON history (profile_id, sent, id);

-- Stanzas that the server has not acknowledged yet, exactly as they leave.
CREATE TABLE outbox (
    id          ${bigserial},
    profile_id  BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    uid         TEXT NOT NULL,
    stanza      TEXT NOT NULL
);
CREATE INDEX outbox_profile ON outbox (profile_id, id);
CREATE UNIQUE INDEX outbox_uid ON outbox (profile_id, uid);

-- How far each archive was read without a gap.
CREATE TABLE archive_position (
    profile_id  BIGINT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    archive     TEXT NOT NULL,
    last_id     TEXT,
    read_until  BIGINT NOT NULL,
    PRIMARY KEY (profile_id, archive)
);
