-- What everybody takes: "holder" is the account of personal nodes, and who made the others. Triggers keep it (db/pubsub-usage).
CREATE TABLE pubsub_usage (
    holder  TEXT NOT NULL PRIMARY KEY,
    nodes   BIGINT NOT NULL,
    items   BIGINT NOT NULL,
    bytes   BIGINT NOT NULL
);
INSERT INTO pubsub_usage (holder, nodes, items, bytes)
SELECT CASE WHEN home = '' THEN creator ELSE home END, COUNT(*), SUM(items), SUM(bytes) FROM pubsub_node
GROUP BY CASE WHEN home = '' THEN creator ELSE home END;

-- What somebody may take, where it is not as for all; NULL is without end.
CREATE TABLE pubsub_quota (
    holder  TEXT NOT NULL PRIMARY KEY,
    nodes   BIGINT,
    items   BIGINT,
    bytes   BIGINT
);

-- Whom the service doesn't deal with: bare addresses and domains.
CREATE TABLE pubsub_ban (
    jid    TEXT NOT NULL PRIMARY KEY,
    since  BIGINT NOT NULL
);
