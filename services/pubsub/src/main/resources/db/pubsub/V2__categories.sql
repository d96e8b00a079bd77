-- The categories of items (Atom), by which they are searched.
CREATE TABLE pubsub_item_category (
    item_id  BIGINT NOT NULL REFERENCES pubsub_item (id) ON DELETE CASCADE,
    term     TEXT NOT NULL,
    PRIMARY KEY (item_id, term)
);
