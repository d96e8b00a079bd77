-- Nodes that belong to another node (XEP-0470) and that nobody is shown in lists: those with what is attached to an item of the
-- other node, and, where target_item is empty, the one with the summaries of all that.
ALTER TABLE pubsub_node ADD COLUMN target_id BIGINT REFERENCES pubsub_node (id) ON DELETE CASCADE;
ALTER TABLE pubsub_node ADD COLUMN target_item TEXT;
CREATE UNIQUE INDEX pubsub_node_target ON pubsub_node (target_id, target_item) WHERE target_id IS NOT NULL;
CREATE INDEX pubsub_node_listed ON pubsub_node (home, name) WHERE target_id IS NULL;

-- What is counted of a node's attachments: how many noticed, reacted with "value", will attend.
CREATE TABLE pubsub_attachment_count (
    node_id  BIGINT NOT NULL REFERENCES pubsub_node (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL,
    value    TEXT NOT NULL,
    amount   BIGINT NOT NULL,
    PRIMARY KEY (node_id, kind, value)
);
CREATE INDEX pubsub_attachment_count_most ON pubsub_attachment_count (node_id, kind, amount);
