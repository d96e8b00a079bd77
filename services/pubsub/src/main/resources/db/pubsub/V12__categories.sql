-- The categories of items, in the orders in which a node's items of one category are read.
CREATE TABLE pubsub_category (
    item_id  BIGINT NOT NULL REFERENCES pubsub_item (id) ON DELETE CASCADE,
    term     TEXT NOT NULL,
    node_id  BIGINT NOT NULL,
    updated  BIGINT NOT NULL,
    PRIMARY KEY (item_id, term)
);
INSERT INTO pubsub_category (item_id, term, node_id, updated)
SELECT c.item_id, c.term, i.node_id, i.updated FROM pubsub_item_category c JOIN pubsub_item i ON i.id = c.item_id;
DROP TABLE pubsub_item_category;
CREATE INDEX pubsub_category_created ON pubsub_category (node_id, term, item_id);
CREATE INDEX pubsub_category_updated ON pubsub_category (node_id, term, updated, item_id);
