-- Nodes. "home" is the bare address of the account that a node belongs to, empty for the service itself. Times are microseconds
-- since 1970. "settings" holds what is not as standard; access_model, type and item_expire are what is asked for out of it.
CREATE TABLE pubsub_node (
    id            ${bigserial},
    home          TEXT NOT NULL,
    name          TEXT NOT NULL,
    creator       TEXT NOT NULL,
    created       BIGINT NOT NULL,
    access_model  TEXT NOT NULL,
    type          TEXT NOT NULL,
    item_expire   BIGINT,
    settings      TEXT NOT NULL,
    items         BIGINT NOT NULL DEFAULT 0,
    bytes         BIGINT NOT NULL DEFAULT 0,
    guarded       BOOLEAN NOT NULL DEFAULT FALSE,
    serial        BIGINT NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX pubsub_node_name ON pubsub_node (home, name);
CREATE INDEX pubsub_node_expire ON pubsub_node (id) WHERE item_expire IS NOT NULL;

-- Items. "name" is the id that the protocol knows; ids count up in the order of creation.
CREATE TABLE pubsub_item (
    id         ${bigserial},
    node_id    BIGINT NOT NULL REFERENCES pubsub_node (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    publisher  TEXT NOT NULL,
    created    BIGINT NOT NULL,
    updated    BIGINT NOT NULL,
    access     TEXT NOT NULL,
    payload    TEXT NOT NULL
);
CREATE UNIQUE INDEX pubsub_item_name ON pubsub_item (node_id, name);
CREATE INDEX pubsub_item_updated ON pubsub_item (node_id, updated, id);
CREATE INDEX pubsub_item_created ON pubsub_item (node_id, id);

-- Who may read an item that is not open: bare addresses, or groups of the owner's roster.
CREATE TABLE pubsub_item_allowed (
    item_id  BIGINT NOT NULL REFERENCES pubsub_item (id) ON DELETE CASCADE,
    entry    TEXT NOT NULL,
    PRIMARY KEY (item_id, entry)
);

CREATE TABLE pubsub_affiliation (
    node_id      BIGINT NOT NULL REFERENCES pubsub_node (id) ON DELETE CASCADE,
    jid          TEXT NOT NULL,
    affiliation  TEXT NOT NULL,
    PRIMARY KEY (node_id, jid)
);
CREATE INDEX pubsub_affiliation_jid ON pubsub_affiliation (jid, node_id);

-- Subscriptions: "jid" is notified, "bare" is whose it is.
CREATE TABLE pubsub_subscription (
    id       ${bigserial},
    node_id  BIGINT NOT NULL REFERENCES pubsub_node (id) ON DELETE CASCADE,
    jid      TEXT NOT NULL,
    bare     TEXT NOT NULL,
    state    TEXT NOT NULL,
    options  TEXT NOT NULL,
    since    BIGINT NOT NULL,
    expire   BIGINT
);
CREATE UNIQUE INDEX pubsub_subscription_node ON pubsub_subscription (node_id, jid);
CREATE INDEX pubsub_subscription_order ON pubsub_subscription (node_id, id);
CREATE INDEX pubsub_subscription_bare ON pubsub_subscription (bare, node_id);
CREATE INDEX pubsub_subscription_expire ON pubsub_subscription (expire) WHERE expire IS NOT NULL;
CREATE INDEX pubsub_subscription_pending ON pubsub_subscription (node_id) WHERE state = 'pending';

-- Where nodes went that were deleted with a new address (XEP-0060 §8.4.1).
CREATE TABLE pubsub_redirect (
    home  TEXT NOT NULL,
    name  TEXT NOT NULL,
    uri   TEXT NOT NULL,
    PRIMARY KEY (home, name)
);
