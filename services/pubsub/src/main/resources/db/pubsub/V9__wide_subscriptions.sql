-- Subscriptions that are for more than the items of their node (XEP-0497): looked for where something happens further down.
CREATE TABLE pubsub_wide_subscription (
    subscription_id  BIGINT PRIMARY KEY REFERENCES pubsub_subscription (id) ON DELETE CASCADE,
    node_id          BIGINT NOT NULL
);
CREATE INDEX pubsub_wide_subscription_node ON pubsub_wide_subscription (node_id, subscription_id);
