-- Several subscriptions of one address to a node, told apart by their ordinals (XEP-0060 §6.1.6); "several" says of a node that
-- there are, or were, some.
DROP INDEX pubsub_subscription_node;
ALTER TABLE pubsub_subscription ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX pubsub_subscription_node ON pubsub_subscription (node_id, jid, ordinal);
ALTER TABLE pubsub_node ADD COLUMN several BOOLEAN NOT NULL DEFAULT FALSE;

-- What waits to be sent as a digest: of each item what was last to be told. "content" is a child of <items/>.
ALTER TABLE pubsub_subscription ADD COLUMN digest_due BIGINT;
CREATE INDEX pubsub_subscription_digest ON pubsub_subscription (digest_due) WHERE digest_due IS NOT NULL;
CREATE TABLE pubsub_digest (
    subscription_id  BIGINT NOT NULL REFERENCES pubsub_subscription (id) ON DELETE CASCADE,
    item             TEXT NOT NULL,
    at               BIGINT NOT NULL,
    content          TEXT NOT NULL,
    PRIMARY KEY (subscription_id, item)
);
CREATE INDEX pubsub_digest_order ON pubsub_digest (subscription_id, at);
