-- Subscriptions that others may know of (XEP-0465).
ALTER TABLE pubsub_subscription ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX pubsub_subscription_public ON pubsub_subscription (node_id, id) WHERE is_public;
