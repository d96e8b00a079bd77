-- How nodes hang together (XEP-0496): "up_id" is the node that a node is a child of or, where "linked", that it links; "height" says how
-- many nodes there are at most on a way down from it.
ALTER TABLE pubsub_node ADD COLUMN up_id BIGINT;
ALTER TABLE pubsub_node ADD COLUMN linked BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE pubsub_node ADD COLUMN height INTEGER NOT NULL DEFAULT 0;
CREATE INDEX pubsub_node_up ON pubsub_node (up_id, linked, name) WHERE up_id IS NOT NULL;
CREATE INDEX pubsub_node_height ON pubsub_node (up_id, height) WHERE up_id IS NOT NULL;
CREATE INDEX pubsub_node_root ON pubsub_node (home, name) WHERE up_id IS NULL;

-- Whoever changes how the nodes of a home hang together changes its row here first, so that one does after the other.
CREATE TABLE pubsub_relation_turn (
    home   TEXT PRIMARY KEY,
    turns  BIGINT NOT NULL
);
