-- A search waits for the words of its own node alone; notes of items that are gone are of node 0.
ALTER TABLE pubsub_text_due ADD COLUMN node_id BIGINT NOT NULL DEFAULT 0;
UPDATE pubsub_text_due SET node_id = COALESCE((SELECT i.node_id FROM pubsub_item i WHERE i.id = pubsub_text_due.item_id), 0);
CREATE INDEX pubsub_text_due_node ON pubsub_text_due (node_id, id);
