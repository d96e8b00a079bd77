-- Who is online: a row for each resource. "declared" is the name that it gives its capabilities, "caps" the one under which they are
-- known; null until then. "since" is when it came, "seen" when it was heard of last. Times are microseconds since 1970.
CREATE TABLE pubsub_presence (
    jid       TEXT NOT NULL PRIMARY KEY,
    bare      TEXT NOT NULL,
    show      TEXT NOT NULL,
    declared  TEXT,
    caps      TEXT,
    since     BIGINT NOT NULL,
    seen      BIGINT NOT NULL
);
CREATE INDEX pubsub_presence_bare ON pubsub_presence (bare, caps, jid);
CREATE INDEX pubsub_presence_unknown ON pubsub_presence (declared, seen) WHERE caps IS NULL;
CREATE INDEX pubsub_presence_seen ON pubsub_presence (seen);

-- Capabilities that are known: for all who give them this name, which was verified, or for one resource.
CREATE TABLE pubsub_caps (
    name  TEXT NOT NULL PRIMARY KEY,
    used  BIGINT NOT NULL
);
CREATE INDEX pubsub_caps_used ON pubsub_caps (used);

-- The names of the nodes that those with these capabilities want to hear of ("+notify", XEP-0060 §9.2).
CREATE TABLE pubsub_wish (
    caps  TEXT NOT NULL REFERENCES pubsub_caps (name) ON DELETE CASCADE,
    node  TEXT NOT NULL,
    PRIMARY KEY (caps, node)
);
