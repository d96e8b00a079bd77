-- Who is online: a row for each resource. "declared" is the name that it gives its capabilities, "caps" the one under which they are
-- known, or were before; null until then. "since" is when it came or they became known, "seen" when it was heard of last. Times are microseconds since 1970.
CREATE TABLE pubsub_presence (
    jid       TEXT NOT NULL PRIMARY KEY,
    bare      TEXT NOT NULL,
    show      TEXT NOT NULL,
    declared  TEXT,
    caps      TEXT,
    known     BOOLEAN NOT NULL,
    since     BIGINT NOT NULL,
    seen      BIGINT NOT NULL
);
CREATE INDEX pubsub_presence_bare ON pubsub_presence (bare, caps, jid);
CREATE INDEX pubsub_presence_unknown ON pubsub_presence (declared, seen) WHERE NOT known;
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

-- Subscriptions to which presence matters: 1 by their options, 2 by the configuration of their node, 4 for the last item alone.
ALTER TABLE pubsub_subscription ADD COLUMN by_presence INTEGER NOT NULL DEFAULT 0;
CREATE INDEX pubsub_subscription_presence ON pubsub_subscription (bare) WHERE by_presence > 0;

-- Items that go when their publisher goes offline ("purge_offline").
CREATE TABLE pubsub_passing (
    item_id  BIGINT NOT NULL PRIMARY KEY REFERENCES pubsub_item (id) ON DELETE CASCADE,
    bare     TEXT NOT NULL
);
CREATE INDEX pubsub_passing_bare ON pubsub_passing (bare);

-- Those whose presence matters: "wanted", "told" by the server anyway, "asked" for a subscription, "subscribed", "refused".
CREATE TABLE pubsub_watch (
    bare     TEXT NOT NULL PRIMARY KEY,
    state    TEXT NOT NULL,
    checked  BIGINT NOT NULL
);
CREATE INDEX pubsub_watch_wanted ON pubsub_watch (bare) WHERE state = 'wanted';
CREATE INDEX pubsub_watch_checked ON pubsub_watch (checked);
