-- Items in the order of creation, and those created from one moment on.
DROP INDEX pubsub_item_created;
CREATE INDEX pubsub_item_created ON pubsub_item (node_id, created, id);
